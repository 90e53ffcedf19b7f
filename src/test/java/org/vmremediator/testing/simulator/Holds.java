package org.vmremediator.testing.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls that are held at a door until they are let go: before they are carried out, or before they are answered. What is
 * held is carried out, and answered, when it is let go, whether or not its caller still lives.
 *
 * <p>Threading: any thread may use it.
 */
final class Holds {
    private static final class Door {
        int toHold;
        int held;
        int letGo;
        int generation;
    }

    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    /** The next so many calls of that method are held; those after them pass. */
    void hold(String method, int times) {
        Door door = door(method);
        synchronized (door) {
            door.toHold += times;
        }
    }

    /** How many are held now. */
    int held(String method) {
        Door door = door(method);
        synchronized (door) {
            return door.held;
        }
    }

    /** Lets one go; those after it are held as before. */
    void letOneGo(String method) {
        Door door = door(method);
        synchronized (door) {
            door.letGo++;
            door.notifyAll();
        }
    }

    /** Lets go what is held, and holds nothing more. */
    void letGo(String method) {
        Door door = door(method);
        synchronized (door) {
            door.toHold = 0;
            door.letGo = 0;
            door.generation++;
            door.notifyAll();
        }
    }

    /** Passes the door, or waits at it. */
    void pass(String method) {
        Door door = door(method);
        synchronized (door) {
            if (door.toHold == 0) {
                return;
            }
            door.toHold--;
            door.held++;
            await(door);
            door.held--;
        }
    }

    private static void await(Door door) {
        int generation = door.generation;
        try {
            while (door.generation == generation) {
                if (door.letGo > 0) {
                    door.letGo--;
                    return;
                }
                door.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Door door(String method) {
        return doors.computeIfAbsent(method, any -> new Door());
    }
}
