package org.vmremediator.vcenter;

/** vcsim, which nobody here wrote, judges the wire format. */
class VcsimContractIT extends VCenterContract {
    @Override
    ContractServer startServer() {
        return new VcsimServer();
    }
}
