package io.helpdesk.api.account;

import java.util.List;

/**
 * How an account shows itself to its people, and what files it takes from them.
 *
 * @param name the account's own
 * @param language of its people, as {@code en-US}
 * @param timeZone where it works, by its name in the time zone database; empty for UTC
 * @param rootUrl where its people find it; empty for the address they came by
 * @param logoUrl empty for none
 * @param faviconUrl empty for none
 * @param largestUpload in MB; 0 for no limit but the server's
 * @param uploadExtensions without a dot; {@code *} for all, as if there were none
 * @param showsSubject whether a conversation's subject is shown
 * @param hoursId of those that it goes by where a team has none; null for none
 */
public record AccountProfile(
        String name,
        String language,
        String timeZone,
        String rootUrl,
        String logoUrl,
        String faviconUrl,
        int largestUpload,
        List<String> uploadExtensions,
        boolean showsSubject,
        Long hoursId) {

    public AccountProfile {
        uploadExtensions = List.copyOf(uploadExtensions);
    }

    /** Of an account that says nothing of itself. */
    public static AccountProfile named(String name) {
        return new AccountProfile(name, "en-US", "UTC", "", "", "", 0, List.of("*"), false, null);
    }
}
