package org.vmremediator.testing.simulator;

/** An ESXi host of the one cluster. */
public final class SimHost {
    private final String moref;
    private final String name;
    private volatile int cpuThreads = 64;
    private volatile int memoryMb = 256 << 10;
    private volatile String connectionState = "connected";

    SimHost(String moref, String name) {
        this.moref = moref;
        this.name = name;
    }

    public String moref() {
        return moref;
    }

    public String name() {
        return name;
    }

    public int cpuThreads() {
        return cpuThreads;
    }

    public int memoryMb() {
        return memoryMb;
    }

    public SimHost cpuThreads(int threads) {
        cpuThreads = threads;
        return this;
    }

    public SimHost memoryMb(int megabytes) {
        memoryMb = megabytes;
        return this;
    }

    public String connectionState() {
        return connectionState;
    }

    /** {@code connected}, {@code disconnected} or {@code notResponding}. */
    public void setConnectionState(String state) {
        connectionState = state;
    }

    Ref ref() {
        return Ref.host(moref);
    }
}
