package org.vmremediator.vcenter;

import java.util.List;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.testing.VcsimReader.VmView;

/** A server that the contract is held against, with a view of its own of what became of it. */
interface ContractServer extends AutoCloseable {
    VCenterConfig config();

    /** The moref of a VM with 1 CPU that is powered off. */
    String poweredOff();

    /** The moref of a VM that is powered on. */
    String poweredOn();

    /** A datastore on which the powered-off VM is not. */
    DatastoreRef elsewhere();

    VmView vm(String moref);

    /** {@code category/name} of each. */
    List<String> attachedTags(String moref);

    void expireSoapSessions();

    @Override
    void close();
}
