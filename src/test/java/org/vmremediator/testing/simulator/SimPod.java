package org.vmremediator.testing.simulator;

/** A datastore cluster. */
record SimPod(String moref, boolean enabled, String behavior) {
    boolean movesVms() {
        return enabled && behavior.equals("automated");
    }

    Ref ref() {
        return new Ref("StoragePod", moref);
    }

    Data properties() {
        Data config =
                Data.of("StorageDrsPodConfigInfo").with("enabled", enabled).with("defaultVmBehavior", behavior);
        Data drs = Data.of("StorageDrsConfigInfo").with("podConfig", config).unset("vmConfig");
        return Data.of("StoragePod")
                .with("name", moref)
                .with("parent", new Ref("Folder", Places.DATASTORE_FOLDER))
                .with("podStorageDrsEntry", Data.of("PodStorageDrsEntry").with("storageDrsConfig", drs))
                .unset("summary", "childEntity", "childType");
    }
}
