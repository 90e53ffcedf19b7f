package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML of vCenter events, and XML that wants something else. */
class XmlMembersTest {
    private static final String VM = "<vm><name>a &amp; b</name><vm type=\"VirtualMachine\">vm-1</vm></vm>";

    @Test
    void shouldReadReferencesAndTexts() {
        Members members = XmlMembers.read("<VmPoweredOffEvent><key>7</key>" + VM + "</VmPoweredOffEvent>");

        assertThat(members.reference(Members.VM)).contains(new Moref("VirtualMachine", "vm-1"));
        assertThat(members.text(Members.VM_NAME)).contains("a & b");
        assertThat(members.text(Members.KEY)).contains("7");
        assertThat(members.reference(Members.ENTITY)).isEmpty();
    }

    @Test
    void shouldNotMindPrefixesCaseAndPrettyPrinting() {
        Members members =
                XmlMembers.read("<?xml version=\"1.0\"?>\n<e:Event xmlns:e=\"urn:vim25\">\n <e:Key> 7\n</e:Key>"
                        + "<![CDATA[ ]]><e:other><e:key>8</e:key></e:other></e:Event>\n");

        assertThat(members.text(Members.KEY)).contains("7");
    }

    @Test
    void shouldGoByTheEncodingThatTheBytesName() {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Event><vm><name>Büro</name></vm></Event>";

        assertThat(XmlMembers.read(xml.getBytes(StandardCharsets.ISO_8859_1)).text(Members.VM_NAME))
                .contains("Büro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Event><Event><key>7</key></Event>",
                "<!DOCTYPE Event [<!ENTITY k \"7\">]><Event><key>&k;</key></Event>",
                "<!DOCTYPE Event [<!ENTITY k SYSTEM \"file:///etc/passwd\">]><Event><key>&k;</key></Event>",
                "<!DOCTYPE Event [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><Event><key>7</key></Event>",
                "<!DOCTYPE Event [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><Event><key>&c;</key></Event>"
            })
    void shouldRefuseDocumentTypes(String xml) {
        assertThat(defect(xml)).isEqualTo(Defect.FORBIDDEN_XML);
    }

    @Test
    void shouldAskNobodyForAnExternalDocumentType() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/evil.dtd";

            assertThat(defect("<!DOCTYPE Event SYSTEM \"" + url + "\"><Event><key>7</key></Event>"))
                    .isEqualTo(Defect.FORBIDDEN_XML);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Event><key>&k;</key></Event>",
                "<Event><key>7</key>",
                "<Event><key><b>7</b></key></Event>",
                "<Event/><Event/>",
                "no XML",
                "<"
            })
    void shouldRefuseWhatIsNoWholeDocument(String xml) {
        assertThat(defect(xml)).isIn(Defect.MALFORMED, Defect.TRUNCATED);
    }

    @Test
    void shouldRefuseXmlThatIsTooDeep() {
        assertThat(defect("<a>".repeat(5000) + "</a>".repeat(5000))).isEqualTo(Defect.LIMIT_EXCEEDED);
    }

    @Test
    void shouldRefuseTwoDifferentVms() {
        assertThat(defect("<Event>" + VM + VM.replace("vm-1", "vm-2") + "</Event>"))
                .isEqualTo(Defect.CONTRADICTION);
    }

    @Test
    void shouldRefuseMarkupInAReference() {
        Members members =
                XmlMembers.read("<Event><vm><vm type=\"VirtualMachine\">vm-9&lt;/_this&gt;</vm></vm></Event>");

        assertThat(members.reference(Members.VM))
                .hasValueSatisfying(moref -> assertThat(moref.isValid()).isFalse());
    }

    private static Defect defect(String xml) {
        return catchThrowableOfType(DefectException.class, () -> XmlMembers.read(xml))
                .defect();
    }
}
