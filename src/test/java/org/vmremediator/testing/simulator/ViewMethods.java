package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vmremediator.testing.Xml;

/** The methods of ViewManager and its views. */
final class ViewMethods {
    private final Inventory inventory;
    private final ManagedObjects objects;
    private final Views views;

    ViewMethods(Inventory inventory, ManagedObjects objects, Views views) {
        this.inventory = inventory;
        this.objects = objects;
        this.views = views;
    }

    void addTo(Map<String, SoapMethod> methods) {
        methods.put("CreateListView", this::createList);
        methods.put("ModifyListView", this::modifyList);
        methods.put("CreateContainerView", this::createContainer);
        methods.put("DestroyView", this::destroy);
    }

    private Ref createList(SoapRequest request) {
        List<Ref> refs = request.refs("obj");
        inventory.locked(() -> refs.stream().map(objects::properties).toList());
        return views.createList(request.session(), refs);
    }

    /** Answers with the references that lead nowhere. */
    private List<Ref> modifyList(SoapRequest request) {
        List<Ref> added = new ArrayList<>(request.refs("add"));
        List<Ref> unknown = inventory.locked(
                () -> added.stream().filter(ref -> !objects.exists(ref)).toList());
        added.removeAll(unknown);
        inventory.changed(() -> views.modify(request.self(), added, request.refs("remove")));
        return unknown;
    }

    private Ref createContainer(SoapRequest request) {
        List<String> types = Xml.texts(request.body(), "type");
        inventory.locked(() -> objects.properties(request.refs("container").get(0)));
        return views.createContainer(request.session(), () -> ManagedObjects.all(inventory, types));
    }

    private Object destroy(SoapRequest request) {
        inventory.changed(() -> views.destroy(request.self()));
        return null;
    }
}
