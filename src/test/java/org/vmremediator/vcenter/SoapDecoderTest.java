package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vmware.vim25.DatastoreHostMount;
import com.vmware.vim25.RetrieveResult;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.VirtualDevice;
import com.vmware.vim25.VirtualDisk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SoapDecoderTest {
    @Test
    void shouldSkipElementsThatTheModelDoesNotKnow() throws XMLStreamException {
        Object content = decode(SoapAnswers.SERVICE_CONTENT, "ServiceContent");

        assertThat(content).isInstanceOfSatisfying(ServiceContent.class, found -> {
            assertThat(found.getAbout().getInstanceUuid()).isEqualTo("uuid-1");
            assertThat(found.getSessionManager().getVal()).isEqualTo("SessionManager");
        });
    }

    @Test
    void shouldReadSimpleValuesOfAProperty() throws XMLStreamException {
        assertThat(value("xsd:int", " 4 ")).isEqualTo(4);
        assertThat(value("xsd:long", "8589934592")).isEqualTo(8589934592L);
        assertThat(value("xsd:boolean", "true")).isEqualTo(true);
        assertThat(value("xsd:string", " a &amp; b ")).isEqualTo(" a & b ");
        assertThat(value("xsd:dateTime", "2026-01-02T03:04:05.123456+02:00"))
                .isInstanceOfSatisfying(
                        Calendar.class,
                        time -> assertThat(time.toInstant()).isEqualTo(Instant.parse("2026-01-02T01:04:05.123Z")));
        assertThat(value("xsd:dateTime", "2026-01-02T03:04:05"))
                .isInstanceOfSatisfying(
                        Calendar.class,
                        time -> assertThat(time.toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void shouldResolveThePrefixOfATypeWhateverItIs() throws XMLStreamException {
        String property = "<propSet><name>p</name><val xmlns:i='http://www.w3.org/2001/XMLSchema-instance' "
                + "xmlns:s='http://www.w3.org/2001/XMLSchema' i:type='s:int'>7</val></propSet>";

        assertThat(firstValue(property)).isEqualTo(7);
    }

    @Test
    void shouldLeaveOutWhatIsNewerThanTheModel() throws XMLStreamException {
        assertThat(value("SomethingOfVSphere9", "<a>1</a>")).isNull();
        assertThat(value("VirtualMachinePowerState", "hibernated")).isNull();
        assertThat(value("ArrayOfSomethingOfVSphere9", "<SomethingOfVSphere9/>"))
                .isNull();
    }

    @Test
    void shouldReadAnUnknownSubtypeAsItsDeclaredType() throws XMLStreamException {
        VirtualDevice[] devices = (VirtualDevice[]) value(
                "ArrayOfVirtualDevice",
                "<VirtualDevice xsi:type='VirtualQuantumCard'><key>5</key><qubits>9</qubits></VirtualDevice>"
                        + "<VirtualDevice xsi:type='VirtualDisk'><key>6</key><capacityInKB>1024</capacityInKB>"
                        + "</VirtualDevice>");

        assertThat(devices).extracting(VirtualDevice::getKey).containsExactly(5, 6);
        assertThat(devices[1]).isInstanceOf(VirtualDisk.class);
    }

    @Test
    void shouldReadArraysOfObjects() throws XMLStreamException {
        DatastoreHostMount[] mounts = (DatastoreHostMount[]) value(
                "ArrayOfDatastoreHostMount",
                "<DatastoreHostMount><key type='HostSystem'>host-1</key><mountInfo><accessMode>readOnly</accessMode>"
                        + "</mountInfo></DatastoreHostMount>");

        assertThat(mounts).hasSize(1);
        assertThat(mounts[0].getMountInfo().getAccessMode()).isEqualTo("readOnly");
        assertThat(mounts[0].getMountInfo().getAccessible()).isNull();
    }

    @Test
    void shouldThrowWhatTheServerThrew() {
        String fault =
                SoapAnswers.fault("TaskInProgress", "Another task is running.", "<task type='Task'>task-7</task>");

        assertThatThrownBy(() -> decodeText(fault, null)).isInstanceOfSatisfying(VCenterException.class, e -> {
            assertThat(e.fault().kind()).isEqualTo(VCenterFault.Kind.TASK_IN_PROGRESS);
            assertThat(e.fault().task()).contains(new TaskRef("task-7"));
            assertThat(e.fault().message()).isEqualTo("Another task is running.");
        });
    }

    @Test
    void shouldKeepTheNameOfAFaultThatIsNewerThanTheModel() {
        String fault = SoapAnswers.fault("QuantumDecoherence", "", "<a/>");

        assertThatThrownBy(() -> decodeText(fault, null)).isInstanceOfSatisfying(VCenterException.class, e -> {
            assertThat(e.fault().kind()).isEqualTo(VCenterFault.Kind.REFUSED);
            assertThat(e.fault().name()).isEqualTo("QuantumDecoherence");
        });
    }

    @Test
    void shouldReadNoExternalEntity() {
        String answer = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <Envelope><Body><LoginResponse><returnval><userName>&secret;</userName></returnval></LoginResponse>
                </Body></Envelope>""";

        assertThatThrownBy(() -> decodeText(answer, "UserSession")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void shouldRefuseBottomlessNesting() {
        String nested = "<faultCause><fault>".repeat(200) + "</fault></faultCause>".repeat(200);

        assertThatThrownBy(() -> value("NotAuthenticated", nested)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void shouldRefuseWhatIsNoSoap() {
        assertThatThrownBy(() -> decodeText("<html><body/></html>", null)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> decodeText("", null)).isInstanceOf(XMLStreamException.class);
    }

    private static Object value(String type, String content) throws XMLStreamException {
        return firstValue(SoapAnswers.property("p", type, content));
    }

    private static Object firstValue(String property) throws XMLStreamException {
        RetrieveResult result = (RetrieveResult) decode(SoapAnswers.vm(property), "RetrieveResult");
        return result.getObjects()[0].getPropSet()[0].getVal();
    }

    private static Object decode(String body, String type) throws XMLStreamException {
        return decodeText(SoapAnswers.envelope(body), type);
    }

    private static Object decodeText(String text, String type) throws XMLStreamException {
        return SoapDecoder.decode(text.getBytes(StandardCharsets.UTF_8), type);
    }
}
