package org.vmremediator.vcenter;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.MissingProperty;
import com.vmware.vim25.ObjectContent;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.RetrieveOptions;
import com.vmware.vim25.RetrieveResult;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.ws.VimStub;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads properties with one RetrievePropertiesEx, and more only when vCenter splits the answer into pages. */
final class PropertyReader {
    private final SoapSession session;

    PropertyReader(SoapSession session) {
        this.session = session;
    }

    List<VimObject> read(PropertyFilterSpec spec) {
        return session.read((port, content) -> pages(port, content, spec));
    }

    static List<VimObject> pages(VimStub port, ServiceContent content, PropertyFilterSpec spec) throws RemoteException {
        List<VimObject> objects = new ArrayList<>();
        RetrieveResult page = port.retrievePropertiesEx(
                content.getPropertyCollector(), new PropertyFilterSpec[] {spec}, new RetrieveOptions());
        while (page != null) {
            listOf(page.getObjects()).forEach(object -> objects.add(objectOf(object)));
            page = page.getToken() == null
                    ? null
                    : port.continueRetrievePropertiesEx(content.getPropertyCollector(), page.getToken());
        }
        return objects;
    }

    private static VimObject objectOf(ObjectContent object) {
        Map<String, Object> values = new HashMap<>();
        for (DynamicProperty property : listOf(object.getPropSet())) {
            values.put(property.getName(), property.getVal());
        }
        return new VimObject(object.getObj(), values, faultOf(listOf(object.getMissingSet())));
    }

    /** An expired session shows here, not as a fault of the call; it is thrown, so that the session is renewed. */
    private static Optional<VCenterFault> faultOf(List<MissingProperty> missing) {
        List<VCenterFault> faults = missing.stream()
                .map(property -> SoapFaults.describe(property.getFault()))
                .toList();
        faults.stream()
                .filter(fault -> fault.name().equals(Faults.NOT_AUTHENTICATED))
                .findFirst()
                .ifPresent(fault -> {
                    throw new VCenterException(fault);
                });
        return faults.stream().findFirst();
    }

    static <T> List<T> listOf(T[] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }
}
