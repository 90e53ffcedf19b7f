package org.vmremediator.testing.simulator;

/** What RetrieveServiceContent answers. */
final class ServiceContent {
    static final String INSTANCE_UUID = "5f0c0fb2-7a1c-4c0e-9f0e-76a1a5c0de01";

    private ServiceContent() {}

    static Data of() {
        Data about = Data.of("AboutInfo")
                .with("name", "VMware vCenter Server")
                .with("fullName", "VMware vCenter Server 8.0.3 (simulated)")
                .with("vendor", "VMware, Inc.")
                .with("version", "8.0.3")
                .with("build", "1")
                .with("osType", "linux-x64")
                .with("productLineId", "vpx")
                .with("apiType", "VirtualCenter")
                .with("apiVersion", "8.0.3.0")
                .with("instanceUuid", INSTANCE_UUID);
        return Data.of("ServiceContent")
                .with("rootFolder", new Ref("Folder", Places.ROOT_FOLDER))
                .with("propertyCollector", CollectorMethods.DEFAULT)
                .with("viewManager", new Ref("ViewManager", "ViewManager"))
                .with("about", about)
                .with("sessionManager", new Ref("SessionManager", "SessionManager"))
                .with("alarmManager", InspectionMethods.ALARMS)
                .with("authorizationManager", InspectionMethods.AUTHORIZATIONS)
                .with("taskManager", new Ref("TaskManager", "TaskManager"))
                // A member that clients of 2015 do not know.
                .with("vStorageObjectManager", new Ref("VcenterVStorageObjectManager", "VStorageObjectManager"));
    }
}
