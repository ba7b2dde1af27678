package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.message.Attach;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.util.List;

/** How many files a message has on this wire (chatwoot-application 5.7). */
public final class AttachmentLimit {

    private static final long MOST = 15;

    private AttachmentLimit() {}

    /**
     * The same files.
     *
     * @throws Invalid {@code "message"}, {@code attachments}, if there are more than 15
     */
    public static List<Attach> within(List<Attach> files) {
        if (files.size() > MOST) {
            throw new Invalid("message", new Violation("attachments", Rule.TOO_MANY, MOST));
        }
        return files;
    }
}
