package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by which an event's data is a trigger, beyond what the samples show. */
class EventDecoderTest extends DecodingCase {
    private final ObjectNode alarm = Samples.event("03-tanzu-alarm-cpu-red.json");
    private final ObjectNode poweredOff = Samples.event("08-tanzu-vmpoweredoff.json");

    @ParameterizedTest
    @ValueSource(strings = {"RED", "Red", " red "})
    void shouldCompareTheStatusInLowerCase(String to) {
        data(alarm).put("To", to);

        assertThat(decode(alarm)).isInstanceOf(Decoded.ATrigger.class);
    }

    @Test
    void shouldFindNoTriggerInAnAlarmOfAnotherObject() {
        data(alarm).putNull("Vm");
        entity(alarm, "Datastore", "datastore-77");
        assertThat(decode(alarm)).isEqualTo(new Decoded.NotATrigger(Decoded.Why.NOT_A_VM));

        entity(alarm, "HostSystem", "host-1");
        assertThat(decode(alarm)).isEqualTo(new Decoded.NotATrigger(Decoded.Why.NOT_A_VM));
    }

    @Test
    void shouldRefuseVmAndEntityThatDisagree() {
        entity(alarm, "VirtualMachine", "vm-1");
        assertThat(defect(alarm)).isEqualTo(Defect.CONTRADICTION);

        entity(alarm, "HostSystem", "host-207");
        assertThat(defect(alarm)).isEqualTo(Defect.CONTRADICTION);
    }

    @Test
    void shouldTakeTheOneOfVmAndEntityThatIsThere() {
        data(alarm).remove("Vm");
        assertThat(trigger(alarm).vm()).hasToString("plant/vm-5120");

        data(alarm).set("Vm", data(Samples.event("03-tanzu-alarm-cpu-red.json")).get("Vm"));
        data(alarm).remove("Entity");
        assertThat(trigger(alarm).vm()).hasToString("plant/vm-5120");
    }

    @Test
    void shouldTakeTheNameFromTheEntityWhereVmIsNotThere() {
        data(alarm).remove("Vm");

        assertThat(trigger(alarm).vmName()).isEqualTo("mes-db-02");
    }

    @Test
    void shouldRefuseAnEntityWithoutType() {
        data(alarm).remove("Vm");
        entity(alarm, "", "vm-5120");

        assertThat(defect(alarm)).isEqualTo(Defect.INVALID_MOREF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vm 1", "vm/1", "..", ".", "vm-1\n", "vm-é", "vm-%2e", "<vm>"})
    void shouldRefuseAnImpossibleReference(String value) {
        vm(poweredOff, "VirtualMachine", value);

        assertThat(defect(poweredOff)).isEqualTo(Defect.INVALID_MOREF);
    }

    @Test
    void shouldRefuseAReferenceThatIsTooLongOrOfAnotherType() {
        vm(poweredOff, "VirtualMachine", "v".repeat(81));
        assertThat(defect(poweredOff)).isEqualTo(Defect.INVALID_MOREF);

        vm(poweredOff, "HostSystem", "vm-1");
        assertThat(defect(poweredOff)).isEqualTo(Defect.INVALID_MOREF);

        vm(poweredOff, "VirtualMachine", "v".repeat(80));
        assertThat(trigger(poweredOff).vm().moref()).hasSize(80);
    }

    @Test
    void shouldRefuseAPowerOffOfNoVm() {
        data(poweredOff).putNull("Vm");

        assertThat(defect(poweredOff)).isEqualTo(Defect.MISSING_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Key", "CreatedTime"})
    void shouldRefuseATriggerWithoutIdentity(String member) {
        data(alarm).remove(member);

        assertThat(defect(alarm)).isEqualTo(Defect.MISSING_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Alarm"})
    void shouldRefuseAnAlarmWithoutStatusOrName(String member) {
        data(alarm).remove(member);

        assertThat(defect(alarm)).isEqualTo(Defect.MISSING_MEMBER);
    }

    @Test
    void shouldTellATemplate() {
        data(poweredOff).put("Template", true);

        assertThat(trigger(poweredOff).template()).isTrue();
    }

    @Test
    void shouldLeaveOutAHostThatCouldNotBeOne() {
        ((ObjectNode) data(poweredOff).at("/Host/Host")).put("Value", "host 1");

        assertThat(trigger(poweredOff).host()).isEqualTo(Optional.empty());
    }

    @Test
    void shouldLeaveOutAHostOfAnotherType() {
        ((ObjectNode) data(poweredOff).at("/Host/Host")).put("Type", "Folder");

        assertThat(trigger(poweredOff).host()).isEqualTo(Optional.empty());
    }

    @Test
    void shouldRefuseMembersThatDifferOnlyInCase() {
        data(poweredOff).put("key", 5);

        assertThat(defect(poweredOff)).isEqualTo(Defect.CONTRADICTION);
    }

    @Test
    void shouldRefuseNamesTooLongToTravelOn() {
        ((ObjectNode) data(poweredOff).get("Vm")).put("Name", "n".repeat(2000));

        assertThat(defect(poweredOff)).isEqualTo(Defect.LIMIT_EXCEEDED);
    }

    @Test
    void shouldRefuseReferencesFlattenedByPowerShell() {
        ((ObjectNode) data(poweredOff).get("Vm")).put("Vm", "@{Type=VirtualMachine; Value=vm-1}");

        assertThat(defect(poweredOff)).isEqualTo(Defect.MISSING_MEMBER);
    }

    private static void vm(ObjectNode event, String type, String value) {
        ((ObjectNode) data(event).at("/Vm/Vm")).put("Type", type).put("Value", value);
    }

    private static void entity(ObjectNode event, String type, String value) {
        ((ObjectNode) data(event).at("/Entity/Entity")).put("Type", type).put("Value", value);
    }
}
