package io.helpdesk.dialect.libredesk.report;

import java.util.List;

/** Conversations by day; null for none (libredesk-desk 6.1). */
public record ChartsJson(List<Point> newConversations, List<Point> resolvedConversations) {

    /** One day. */
    public record Point(String date, long count) {}
}
