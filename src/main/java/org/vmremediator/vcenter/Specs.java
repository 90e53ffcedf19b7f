package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.util.List;

/** Says to the property collector what to read, and how to get there. */
final class Specs {
    private Specs() {}

    static PropertyFilterSpec filter(List<ObjectSpec> objects, PropertySpec... properties) {
        PropertyFilterSpec spec = new PropertyFilterSpec();
        spec.setPropSet(properties);
        spec.setObjectSet(objects.toArray(ObjectSpec[]::new));
        return spec;
    }

    static ObjectSpec from(ManagedObjectReference reference, SelectionSpec... next) {
        ObjectSpec spec = new ObjectSpec();
        spec.setObj(reference);
        spec.setSkip(false);
        spec.setSelectSet(next.length == 0 ? null : next);
        return spec;
    }

    static PropertySpec properties(String type, List<String> paths) {
        PropertySpec spec = new PropertySpec();
        spec.setType(type);
        spec.setAll(false);
        spec.setPathSet(paths.toArray(String[]::new));
        return spec;
    }

    /** Along the path again and again, as long as what it leads to is of the type. */
    static TraversalSpec upward(String type, String path) {
        TraversalSpec spec = along(type, path);
        spec.setSelectSet(new SelectionSpec[] {again(spec)});
        return spec;
    }

    /** The same step as one that stands elsewhere in the filter; names must be unique. */
    static SelectionSpec again(TraversalSpec step) {
        SelectionSpec spec = new SelectionSpec();
        spec.setName(step.getName());
        return spec;
    }

    static TraversalSpec along(String type, String path, SelectionSpec... next) {
        TraversalSpec spec = new TraversalSpec();
        spec.setName(type + "." + path);
        spec.setType(type);
        spec.setPath(path);
        spec.setSkip(false);
        spec.setSelectSet(next.length == 0 ? null : next);
        return spec;
    }
}
