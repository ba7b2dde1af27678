package io.helpdesk.api.webhook;

import java.util.List;
import java.util.Optional;

/** What to write on a webhook; null leaves a field alone, {@code Optional.empty()} clears it. A new one gets a secret unless
 * the command clears it. Whatever is written, failures so far are forgotten, and it is tried again at once. */
public record SaveWebhook(
        Optional<String> name,
        String url,
        List<String> events,
        Optional<String> secret,
        Optional<Long> inboxId,
        Boolean active) {

    /** Nothing to write, to start from. */
    public static SaveWebhook nothing() {
        return new SaveWebhook(null, null, null, null, null, null);
    }
}
