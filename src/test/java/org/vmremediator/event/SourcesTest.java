package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.config.VCenterConfig;

/** Which vCenter a source names. */
class SourcesTest {
    private final Sources plant = sources(
            Readers.vcenter("plant", "https://VC-plant.lab.example/sdk", "10.0.0.9", "https://alias_1.lab/sdk"));
    private final Sources labs = sources(
            Readers.vcenter("lab1", "https://127.0.0.1:8989/sdk"),
            Readers.vcenter("lab2", "https://127.0.0.1:8990/sdk"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vc-plant.lab.example/sdk",
                "https://VC-PLANT.LAB.EXAMPLE/sdk",
                "https://vc-plant.lab.example:443/sdk",
                "https://vc-plant.lab.example:8443/other",
                "https://user@vc-plant.lab.example./sdk",
                "vc-plant.lab.example",
                " vc-plant.lab.example:443 ",
                "vc-plant.lab.example/sdk",
                "//vc-plant.lab.example",
                "10.0.0.9",
                "https://10.0.0.9/sdk",
                "alias_1.lab"
            })
    void shouldCompareHostsAndNotUrls(String source) {
        assertThat(plant.vcenterOf(source)).contains("plant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vc-plant/sdk",
                "https://evil.example/vc-plant.lab.example",
                "https://vc-plant.lab.example@evil.example/sdk",
                "https://vc-plant.lab.example.evil.example/sdk",
                "urn:vc-plant.lab.example",
                "https:///sdk",
                "h t t p",
                "/",
                ":"
            })
    void shouldClaimNoOtherHost(String source) {
        assertThat(plant.vcenterOf(source)).isEmpty();
        assertThat(plant.nameOf(source)).matches(Sources::isUnknown);
    }

    @ParameterizedTest
    @CsvSource({"https://127.0.0.1:8989/sdk, lab1", "https://127.0.0.1:8990/sdk, lab2", "127.0.0.1:8990, lab2"})
    void shouldTellLabsOnOneAddressApartByPort(String source, String vcenter) {
        assertThat(labs.vcenterOf(source)).contains(vcenter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "https://127.0.0.1/sdk", "https://127.0.0.1:8991/sdk"})
    void shouldGuessNoneOfSeveral(String source) {
        assertThat(labs.vcenterOf(source)).isEmpty();
        assertThat(labs.nameOf(source)).isEqualTo("?127.0.0.1");
    }

    @Test
    void shouldFindALabWithAPortByItsBareHost() {
        Sources one = sources(Readers.vcenter("lab", "https://127.0.0.1:8989/sdk"));

        assertThat(one.vcenterOf("127.0.0.1")).contains("lab");
        assertThat(one.vcenterOf("https://127.0.0.1:8990/sdk")).isEmpty();
    }

    @Test
    void shouldPreferTheVCenterWithoutPortForASourceWithoutPort() {
        Sources two =
                sources(Readers.vcenter("main", "https://vc/sdk"), Readers.vcenter("side", "https://vc:8443/sdk"));

        assertThat(two.vcenterOf("vc")).contains("main");
        assertThat(two.vcenterOf("https://vc:8443/sdk")).contains("side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vc:443/sdk", "http://vc:80/sdk"})
    void shouldTakeTheSchemesOwnPortForNone(String source) {
        Sources two =
                sources(Readers.vcenter("main", "https://vc/sdk"), Readers.vcenter("side", "https://vc:8443/sdk"));

        assertThat(two.vcenterOf(source)).contains("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[FE80::1]/sdk", "https://[fe80::1]:443/sdk", "fe80::1", "[fe80::1]"})
    void shouldReadIpv6Addresses(String source) {
        assertThat(sources(Readers.vcenter("six", "https://[fe80::1]/sdk")).vcenterOf(source))
                .contains("six");
    }

    @Test
    void shouldNameAnUnknownSourceByItsHost() {
        assertThat(plant.nameOf("https://Other.example:9443/sdk")).isEqualTo("?other.example");
        assertThat(Sources.isUnknown("plant")).isFalse();
    }

    private static Sources sources(VCenterConfig... vcenters) {
        return Sources.of(List.of(vcenters));
    }
}
