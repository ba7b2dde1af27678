package io.helpdesk.api.helpcenter;

import io.helpdesk.api.file.StoredFile;
import java.time.Instant;
import java.util.List;

/**
 * A help center.
 *
 * @param slug what addresses call it; no other portal of the installation has it
 * @param archived shown to nobody outside
 * @param defaultLocale one of the locales
 * @param locales languages it is written in, such as {@code "en"} or {@code "pt_BR"}; never empty
 * @param inboxId of a website, or null
 * @param logo a picture, or null
 */
public record Portal(
        long id,
        long accountId,
        String slug,
        String name,
        Look look,
        boolean archived,
        String defaultLocale,
        List<String> locales,
        Long inboxId,
        StoredFile logo,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What is shown of it; each null for none.
     *
     * @param customDomain a host name; no other portal of the installation has it
     * @param color such as {@code "#1f93ff"}
     * @param homepageLink an address in the web
     */
    public record Look(String customDomain, String color, String headerText, String homepageLink, String pageTitle) {}

    public Portal {
        locales = List.copyOf(locales);
    }
}
