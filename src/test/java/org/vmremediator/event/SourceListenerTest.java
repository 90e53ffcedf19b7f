package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.event.Envelopes.ALARM;
import static org.vmremediator.event.Envelopes.ROUTER;
import static org.vmremediator.event.Envelopes.binary;
import static org.vmremediator.event.Envelopes.json;

import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

/** Of which events the listener hears. */
class SourceListenerTest {
    private final Readers.Heard heard = Readers.listening();

    @Test
    void shouldTellTheListenerOfEveryEventOfAKnownVCenter() {
        triage(binary("ce_type", "com.vmware.vsphere.VmPoweredOnEvent.v0"));
        triage(binary("ce_type", "com.vmware.vsphere.VmPoweredOnEvent.v0"));
        structured("type", "com.vmware.event.router/eventex");
        structured("type", ROUTER, "subject", "VmPoweredOnEvent");
        structured("type", ALARM);

        assertThat(heard.vcenters()).containsExactly("plant", "plant", "plant", "plant", "plant");
    }

    @Test
    void shouldNotTellTheListenerOfOthers() {
        triage(binary("ce_type", "dev.knative.other"));
        structured("type", "dev.knative.other");
        triage(binary("ce_type", ALARM, "ce_source", "https://unknown.example/sdk"));

        assertThat(heard.vcenters()).isEmpty();
    }

    private void triage(Headers headers) {
        heard.reader().triage(headers, new byte[0]);
    }

    private void structured(String... namesAndValues) {
        heard.reader().triage(Samples.headers("content-type", Samples.STRUCTURED), json(namesAndValues));
    }
}
