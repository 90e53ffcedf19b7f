package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and times of an event. */
class EventFieldsTest extends DecodingCase {
    private final ObjectNode poweredOff = Samples.event("08-tanzu-vmpoweredoff.json");

    @ParameterizedTest
    @CsvSource({"-7, -7", "2147483647, 2147483647", "-2147483648, -2147483648"})
    void shouldReadKeysOf32Bits(long key, int expected) {
        data(poweredOff).put("Key", key);

        assertThat(trigger(poweredOff).eventKey()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "1.0", "1e2", "\"x\"", "true", "{}"})
    void shouldRefuseOtherKeys(String json) throws Exception {
        data(poweredOff).set("Key", Samples.MAPPER.readTree(json));

        assertThat(defect(poweredOff)).isIn(Defect.INVALID_MEMBER, Defect.MISSING_MEMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-18T08:41:27+02:00, 2023-09-18T06:41:27Z",
        "2023-09-18T06:41:27.1Z, 2023-09-18T06:41:27.100Z",
        "2023-09-18T06:41:27.123456789-00:30, 2023-09-18T07:11:27.123456789Z"
    })
    void shouldReadTimesWithFractionsAndOffsets(String created, String instant) {
        data(poweredOff).put("CreatedTime", created);

        assertThat(trigger(poweredOff).created()).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "+99999-01-01T00:00:00Z",
                "2023-09-18T06:41:27",
                "/Date(1)/",
                "2023-09-18T06:41:27.1234567890Z"
            })
    void shouldRefuseOtherTimes(String created) {
        data(poweredOff).put("CreatedTime", created);

        assertThat(defect(poweredOff)).isEqualTo(Defect.INVALID_MEMBER);
    }
}
