package org.vmremediator.testing.simulator;

import java.util.Optional;

/** One thing that goes wrong in one call. */
interface Injection {
    /** May throw, or answer instead of the call. */
    default Optional<Reply> before() {
        return Optional.empty();
    }

    /** The work is done; may throw. */
    default void after() {}

    /** The connection breaks before anything is done. */
    static Injection dropBefore() {
        return new Injection() {
            @Override
            public Optional<Reply> before() {
                throw new ConnectionDropped();
            }
        };
    }

    /** The work is done, but the answer is lost. */
    static Injection dropAfter() {
        return new Injection() {
            @Override
            public void after() {
                throw new ConnectionDropped();
            }
        };
    }

    static Injection refuse(SimFault fault) {
        return new Injection() {
            @Override
            public Optional<Reply> before() {
                throw fault;
            }
        };
    }

    static Injection status(int code) {
        return new Injection() {
            @Override
            public Optional<Reply> before() {
                return Optional.of(Reply.text(code, "told to fail"));
            }
        };
    }
}
