package org.vmremediator.testing.simulator;

import java.time.Instant;

/**
 * A write that vCenter carried out: a tag attached or detached, or a task that ended in success.
 *
 * @param operationId what the writer sent along; empty when it sent none
 * @param subject the tag as {@code category/name}, the target datastore, or empty
 * @param effective whether anything was different afterwards
 * @param before the VM's hardware when the write began to take effect
 * @param began when the call came in, or the task was queued
 */
public record Write(
        String operationId,
        String vm,
        String method,
        String subject,
        boolean effective,
        Hardware before,
        Hardware after,
        Instant began,
        Instant ended) {}
