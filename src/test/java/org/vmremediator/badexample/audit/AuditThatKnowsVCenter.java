package org.vmremediator.badexample.audit;

import org.vmremediator.badexample.vcenter.VCenterThatKnowsKafka;

/** Breaks the border of audit. */
public final class AuditThatKnowsVCenter {
    VCenterThatKnowsKafka vcenter;
}
