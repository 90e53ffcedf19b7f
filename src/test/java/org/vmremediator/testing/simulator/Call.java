package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One call that reached the server, whatever became of it.
 *
 * @param method the SOAP method, or for REST a name such as {@code tag-association.attach}
 * @param object the moref that it is about: the VM of a tag call, the target of a SOAP call
 * @param operationId SOAP's operationID, REST's opId header
 */
public record Call(String method, String object, Optional<String> operationId, Instant time) {
    private static final Set<String> WRITES = Set.of(
            "ReconfigVM_Task",
            "RelocateVM_Task",
            "PowerOnVM_Task",
            "PowerOffVM_Task",
            "CancelTask",
            "tag-association.attach",
            "tag-association.detach",
            "tag-association.attach-multiple-tags-to-object",
            "tag-association.detach-multiple-tags-from-object",
            "tag.create",
            "tag.delete",
            "category.create",
            "category.delete");

    public boolean isWrite() {
        return WRITES.contains(method);
    }

    public boolean isLogin() {
        return method.equals("Login") || method.equals("session.create");
    }
}
