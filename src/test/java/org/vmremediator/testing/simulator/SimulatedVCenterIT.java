package org.vmremediator.testing.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.testing.VcsimReader;

/** The simulated vCenter, seen by the plain reader that was written against vcsim. */
class SimulatedVCenterIT {
    private final SimulatedVCenter vcenter = SimulatedVCenter.start(
            inventory -> inventory
                    .host("host-21", "esx-1")
                    .datastore("datastore-11", "san-1")
                    .datastore("datastore-12", "san-2")
                    .vm("vm-101", "web", vm -> vm.cpus(2).memoryMb(2048))
                    .category("color", "red", "blue"),
            SimulatorOptions.DEFAULT.withTls());
    private final VcsimReader reader = VcsimReader.open(vcenter.url(), vcenter.username(), vcenter.password());

    @AfterEach
    void stop() {
        vcenter.close();
    }

    @Test
    void shouldTellAVmAsVcsimDoes() {
        assertThat(reader.vms()).containsEntry("web", "vm-101");
        assertThat(reader.datastores()).containsEntry("san-2", "datastore-12");
        assertThat(reader.vm("vm-101"))
                .returns(2, VcsimReader.VmView::numCpu)
                .returns(2048, VcsimReader.VmView::memoryMb)
                .returns("poweredOn", VcsimReader.VmView::powerState)
                .returns(List.of("datastore-11"), VcsimReader.VmView::datastores);
    }

    @Test
    void shouldChangeTheVersionWithThePower() {
        String before = vcenter.vm("vm-101").changeVersion();
        reader.powerOff("vm-101");
        assertThat(vcenter.vm("vm-101").powerState()).isEqualTo("poweredOff");
        assertThat(vcenter.vm("vm-101").changeVersion()).isNotEqualTo(before);
        assertThat(vcenter.datastore("datastore-11").freeBytes()).isEqualTo(52L << 30);
    }

    @Test
    void shouldRefuseASecondTagOfASingleCategory() {
        vcenter.meanwhile().attach("vm-101", "color", "red");
        String another =
                reader.createTag(vcenter.category("color").orElseThrow().id(), "green");
        assertThatThrownBy(() -> reader.attach(another, "vm-101")).hasMessageContaining("invalid_argument");
        assertThat(vcenter.attachedTags("vm-101")).containsExactly("color/red");
    }

    @Test
    void shouldRefuseAWrongPassword() {
        assertThatThrownBy(() -> VcsimReader.open(vcenter.url(), vcenter.username(), "wrong"))
                .hasMessageContaining("incorrect user name");
    }
}
