package org.vmremediator.remediation;

/** A VM that comes to harm when it is changed without a thought. */
interface Delicate {
    /** Its vCenter, in which it is {@link RuleBench#VM}. */
    RuleBench bench();

    /** What its vCenter says when it is changed all the same. */
    String harm();
}
