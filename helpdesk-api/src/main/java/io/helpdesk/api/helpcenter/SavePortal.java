package io.helpdesk.api.helpcenter;

import io.helpdesk.api.message.Attach;
import java.util.List;
import java.util.Optional;

/**
 * What to write on a portal; null leaves a field alone, {@code Optional.empty()} clears it.
 *
 * @param logo a file that was sent before
 */
public record SavePortal(
        String slug,
        String name,
        Look look,
        Boolean archived,
        String defaultLocale,
        List<String> locales,
        Optional<Long> inboxId,
        Attach.Signed logo) {

    /** As {@link Portal.Look} has them; none of it is left alone by null as a whole. */
    public record Look(
            Optional<String> customDomain,
            Optional<String> color,
            Optional<String> headerText,
            Optional<String> homepageLink,
            Optional<String> pageTitle) {}
}
