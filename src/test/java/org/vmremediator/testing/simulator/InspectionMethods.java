package org.vmremediator.testing.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** The methods of AlarmManager and AuthorizationManager that only look. */
final class InspectionMethods {
    static final Ref ALARMS = new Ref("AlarmManager", "AlarmManager");
    static final Ref AUTHORIZATIONS = new Ref("AuthorizationManager", "AuthorizationManager");

    private final Inventory inventory;
    private final ManagedObjects objects;
    private final Privileges privileges;
    private final Sessions sessions;

    InspectionMethods(Inventory inventory, ManagedObjects objects, Privileges privileges, Sessions sessions) {
        this.inventory = inventory;
        this.objects = objects;
        this.privileges = privileges;
        this.sessions = sessions;
    }

    void addTo(Map<String, SoapMethod> methods) {
        methods.put("GetAlarm", this::alarms);
        methods.put("HasPrivilegeOnEntities", this::hasPrivileges);
    }

    private static void require(Ref manager, SoapRequest request) {
        if (!request.self().equals(manager)) {
            throw Faults.methodNotFound(request.self(), request.method());
        }
    }

    /** All of them, as for a request without an entity; those of one entity nobody asks for. */
    private List<Ref> alarms(SoapRequest request) {
        require(ALARMS, request);
        if (request.child("entity").isPresent()) {
            throw Faults.invalidArgument("entity");
        }
        return inventory.alarms().stream().map(SimAlarm::ref).toList();
    }

    private List<Data> hasPrivileges(SoapRequest request) {
        require(AUTHORIZATIONS, request);
        if (!sessions.soapKeys().contains(request.text("sessionId").orElse(""))) {
            throw Faults.invalidArgument("sessionId");
        }
        List<String> ids = Xml.children(request.body(), "privId").stream()
                .map(Element::getTextContent)
                .toList();
        if (!Privileges.KNOWN.containsAll(Set.copyOf(ids))) {
            throw Faults.invalidArgument("privId");
        }
        return request.refs("entity").stream().map(entity -> of(entity, ids)).toList();
    }

    private Data of(Ref entity, List<String> ids) {
        objects.properties(entity);
        List<Data> availabilities = ids.stream()
                .map(id -> Data.of("PrivilegeAvailability").with("privId", id).with("isGranted", privileges.has(id)))
                .toList();
        return Data.of("EntityPrivilege")
                .with("entity", entity)
                .with("privAvailability", new ArrayOf("PrivilegeAvailability", availabilities));
    }
}
