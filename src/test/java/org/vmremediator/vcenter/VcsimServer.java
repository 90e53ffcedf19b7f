package org.vmremediator.vcenter;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.testing.Vcsim;
import org.vmremediator.testing.VcsimReader;
import org.vmremediator.testing.VcsimReader.VmView;

/** A vcsim of its own, read by plain SOAP and REST. */
final class VcsimServer implements ContractServer {
    private final Vcsim vcsim = Vcsim.start("-ds", "3");
    private final VcsimReader reader = vcsim.reader();

    @Override
    public VCenterConfig config() {
        TlsConfig unverified = new TlsConfig(false, Optional.empty());
        return TestConfigs.vcenter(vcsim.url(), vcsim.username(), vcsim.password(), unverified);
    }

    @Override
    public String poweredOff() {
        String vm = reader.vms().get("DC0_H0_VM0");
        if (reader.vm(vm).powerState().equals("poweredOn")) {
            reader.powerOff(vm);
        }
        return vm;
    }

    @Override
    public String poweredOn() {
        return reader.vms().get("DC0_H0_VM1");
    }

    @Override
    public DatastoreRef elsewhere() {
        return new DatastoreRef(reader.datastores().get("LocalDS_2"), "LocalDS_2");
    }

    @Override
    public VmView vm(String moref) {
        return reader.vm(moref);
    }

    @Override
    public List<String> attachedTags(String moref) {
        return reader.attachedTags(moref).stream()
                .map(tag -> tag.category() + "/" + tag.name())
                .toList();
    }

    @Override
    public void expireSoapSessions() {
        reader.terminateOtherSessions();
    }

    @Override
    public void close() {
        vcsim.close();
    }
}
