package org.vmremediator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.VcsimReader.TagView;

/** The launcher and the independent reader, before anything is judged by them. */
class VcsimIT {
    @Test
    void shouldStartReadAndStop() {
        Vcsim vcsim = Vcsim.start("-vm", "2", "-ds", "2");
        VcsimReader reader = vcsim.reader();
        String vm = reader.vms().get("DC0_H0_VM0");
        assertThat(reader.datastores()).hasSize(2);
        assertThat(reader.vm(vm).powerState()).isEqualTo("poweredOn");
        reader.powerOff(vm);
        assertThat(reader.vm(vm))
                .returns("poweredOff", VcsimReader.VmView::powerState)
                .returns(1, VcsimReader.VmView::numCpu);
        vcsim.close();
        assertThat(ProcessHandle.of(vcsim.pid())).isEmpty();
    }

    @Test
    void shouldTagAVm() {
        try (Vcsim vcsim = Vcsim.start("-vm", "1")) {
            VcsimReader reader = vcsim.reader();
            String vm = reader.vms().get("DC0_H0_VM0");
            String tag = reader.createTag(reader.createCategory("color", "SINGLE"), "red");
            reader.attach(tag, vm);
            assertThat(reader.attachedTags(vm)).isEqualTo(List.of(new TagView(tag, "color", "red")));
            reader.detach(tag, vm);
            assertThat(reader.attachedTags(vm)).isEmpty();
        }
    }

    @Test
    void shouldHandOutItsCertificate(@TempDir Path directory) {
        try (Vcsim vcsim = Vcsim.start()) {
            assertThat(Certificates.writePem(vcsim.url(), directory))
                    .content()
                    .startsWith("-----BEGIN CERTIFICATE-----");
        }
    }
}
