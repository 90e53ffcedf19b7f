package org.vmremediator.judging;

import org.vmremediator.audit.AuditRecord;

/** What becomes of a trigger that arrives. */
public sealed interface Ruling {

    /** It waits for its turn. */
    enum LetIn implements Ruling {
        INSTANCE
    }

    /** The same vCenter event was met before; it leaves nothing. */
    enum Duplicate implements Ruling {
        INSTANCE
    }

    /** It ends here. */
    record Refused(AuditRecord audit) implements Ruling {}
}
