package io.helpdesk.dialect.libredesk.report;

import java.util.List;

/** What conversations are tagged with (libredesk-desk 6.1). */
public record TagsJson(
        List<Tag> topTags, long taggedConversations, long untaggedConversations, double taggedPercentage) {

    /** One tag and how many carry it. */
    public record Tag(long tagId, String tagName, long count) {}
}
