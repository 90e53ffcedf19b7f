package org.vmremediator.remediation;

import java.util.List;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Tags;

/**
 * Which tags of a planned swap a VM holds.
 *
 * @param old the one to be replaced
 * @param target the one to be attached
 * @param others any other of the category: somebody else's
 */
record HeldTags(boolean old, boolean target, boolean others) {

    static HeldTags of(Change.ReplaceTag change, List<Tag> attached) {
        List<String> held =
                Tags.of(change.setting(), attached).stream().map(Tag::id).toList();
        boolean old = change.from().filter(tag -> held.contains(tag.id())).isPresent();
        boolean target = held.contains(change.to().id());
        int planned = (old ? 1 : 0) + (target ? 1 : 0);
        return new HeldTags(old, target, held.size() > planned);
    }
}
