package org.vmremediator.vcenter;

/**
 * One vCenter, as the small ports that a remediation uses. Every method of a port may be called from any thread; all
 * but {@link TaskFollower} block for the length of an HTTP call, and throw {@link VCenterException}.
 */
public interface VCenter
        extends VCenterReader,
                TagWriter,
                TagAdministration,
                VmReconfigurer,
                VmRelocator,
                TaskFollower,
                VCenterInspector,
                TaggedVmReader,
                InventoryReader {
    /** The name in the configuration. */
    String name();

    /** Logs in where there is no session yet, and says which server answers. */
    VCenterAbout about();
}
