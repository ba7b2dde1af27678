package io.helpdesk.api.helpcenter;

/**
 * How much of a portal is in one language.
 *
 * @param portalId of the portal
 * @param mine articles of the user who asks
 */
public record PortalTally(
        long portalId, String locale, long categories, long drafts, long published, long archived, long mine) {

    /** All articles. */
    public long articles() {
        return drafts + published + archived;
    }
}
