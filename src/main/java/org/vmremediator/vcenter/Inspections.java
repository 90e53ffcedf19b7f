package org.vmremediator.vcenter;

import com.vmware.vim25.AlarmExpression;
import com.vmware.vim25.EntityPrivilege;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PrivilegeAvailability;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads what {@code check} looks at, by SOAP. */
final class Inspections implements VCenterInspector {
    private static final String NAME = "info.name";
    private static final String ENABLED = "info.enabled";
    private static final String EXPRESSION = "info.expression";
    private static final String SUBFOLDERS = "Folder.childEntity";

    private final SoapSession session;
    private final PropertyReader properties;

    Inspections(SoapSession session) {
        this.session = session;
        this.properties = new PropertyReader(session);
    }

    @Override
    public List<AlarmDefinition> alarms() {
        List<ManagedObjectReference> alarms = PropertyReader.listOf(
                session.read((port, content) -> port.getAlarm(there("AlarmManager", content.getAlarmManager()), null)));
        return alarms.isEmpty() ? List.of() : definitions(alarms);
    }

    private List<AlarmDefinition> definitions(List<ManagedObjectReference> alarms) {
        PropertyFilterSpec spec = Specs.filter(
                alarms.stream().map(alarm -> Specs.from(alarm)).toList(),
                Specs.properties("Alarm", List.of(NAME, ENABLED, EXPRESSION)));
        return properties.read(spec).stream().flatMap(Inspections::definition).toList();
    }

    /** Without those that may not be read. */
    private static Stream<AlarmDefinition> definition(VimObject alarm) {
        return alarm
                .get(NAME, String.class)
                .map(name -> new AlarmDefinition(alarm.moref(), name, alarm.isTrue(ENABLED), types(alarm)))
                .stream();
    }

    private static Set<String> types(VimObject alarm) {
        return alarm.get(EXPRESSION, AlarmExpression.class).map(AlarmTypes::of).orElse(Set.of());
    }

    @Override
    public Set<String> missingPrivileges(Collection<String> privileges) {
        String sessionKey = session.login()
                .sessionKey()
                .orElseThrow(() -> Faults.of(Kind.REFUSED, "NoSessionKey", "vCenter did not name the session"));
        EntityPrivilege[] answer = session.read((port, content) -> port.hasPrivilegeOnEntities(
                there("AuthorizationManager", content.getAuthorizationManager()),
                new ManagedObjectReference[] {content.getRootFolder()},
                sessionKey,
                privileges.toArray(String[]::new)));
        Set<String> missing = new TreeSet<>(privileges);
        missing.removeAll(granted(answer));
        return missing;
    }

    /** One that the answer does not speak of is none that was granted. */
    private static Set<String> granted(EntityPrivilege[] answer) {
        return PropertyReader.listOf(answer).stream()
                .flatMap(entity -> PropertyReader.listOf(entity.getPrivAvailability()).stream())
                .filter(PrivilegeAvailability::isIsGranted)
                .map(PrivilegeAvailability::getPrivId)
                .collect(Collectors.toSet());
    }

    @Override
    public Instant currentTime() {
        return session.read((port, content) -> port.currentTime(References.of("ServiceInstance", "ServiceInstance")))
                .toInstant();
    }

    @Override
    public Set<String> datastoreNames() {
        ManagedObjectReference root = session.login().content().getRootFolder();
        PropertyFilterSpec spec = Specs.filter(
                List.of(Specs.from(root, everyDatastore())), Specs.properties("Datastore", List.of("name")));
        return properties.read(spec).stream()
                .flatMap(datastore -> datastore.get("name", String.class).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Down all folders of datacenters. */
    private static TraversalSpec everyDatastore() {
        SelectionSpec again = new SelectionSpec();
        again.setName(SUBFOLDERS);
        return Specs.along("Folder", "childEntity", again, Specs.along("Datacenter", "datastore"));
    }

    private static ManagedObjectReference there(String manager, ManagedObjectReference reference) {
        if (reference == null) {
            throw Faults.of(Kind.REFUSED, "NotSupported", "this server has no " + manager);
        }
        return reference;
    }
}
