package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.VirtualMachineConfigSpec;
import com.vmware.vim25.ws.Argument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoapEncoderTest {
    @Test
    void shouldSendOnlyWhatIsSetAndInTheOrderOfTheSchema() {
        VirtualMachineConfigSpec spec = new VirtualMachineConfigSpec();
        spec.setMemoryMB(4096L);
        spec.setNumCPUs(4);
        spec.setCpuHotAddEnabled(false);
        spec.setChangeVersion("v1");

        String xml = encode("ReconfigVM_Task", new Argument("spec", "VirtualMachineConfigSpec", spec));

        assertThat(xml)
                .contains("<spec><changeVersion>v1</changeVersion><numCPUs>4</numCPUs><memoryMB>4096</memoryMB>"
                        + "<cpuHotAddEnabled>false</cpuHotAddEnabled></spec>")
                .doesNotContain("npiv");
    }

    @Test
    void shouldEscapeEveryText() {
        String xml = encode(
                "Login",
                new Argument("_this", "ManagedObjectReference", References.of("Session\"Manager", "a<b&c")),
                new Argument("password", "String", "p<a>&\"ss"));

        assertThat(xml)
                .contains("type=\"Session&quot;Manager\">a&lt;b&amp;c</_this>")
                .contains("<password>p&lt;a&gt;&amp;\"ss</password>");
    }

    @Test
    void shouldNameTheTypeWhereItIsNotTheDeclaredOne() {
        PropertyFilterSpec spec = Specs.filter(
                List.of(Specs.from(References.vm("vm-1"), Specs.along("VirtualMachine", "recentTask"))),
                Specs.properties("Task", List.of("info.state")));

        String xml = encode(
                "RetrievePropertiesEx",
                new Argument("specSet", "PropertyFilterSpec[]", new PropertyFilterSpec[] {spec}));

        assertThat(xml)
                .contains("<selectSet xsi:type=\"TraversalSpec\"><name>VirtualMachine.recentTask</name>")
                .contains("<specSet><propSet><type>Task</type><all>false</all><pathSet>info.state</pathSet></propSet>")
                .contains("<objectSet><obj type=\"VirtualMachine\">vm-1</obj><skip>false</skip>");
    }

    @Test
    void shouldSendTheOperationIdInTheHeader() {
        String xml = SoapEncoder.encode("Logout", new Argument[0], Optional.of("plan-1"));

        assertThat(xml)
                .contains("<soapenv:Header><operationID xmlns=\"urn:vim25\">plan-1</operationID></soapenv:Header>");
        assertThat(encode("Logout")).doesNotContain("Header");
    }

    private static String encode(String method, Argument... arguments) {
        return SoapEncoder.encode(method, arguments, Optional.empty());
    }
}
