package io.helpdesk.dialect.chatwoot.application.dashboardapp;

import io.helpdesk.api.dashboardapp.DashboardApp;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.List;

/** Pages of others (chatwoot-desk 4.5). */
public record DashboardAppJson(long id, String title, List<FrameJson> content, String createdAt) {

    static final String FRAME = "frame";

    /** One of them. */
    public record FrameJson(String type, String url) {}

    static DashboardAppJson of(DashboardApp app) {
        return new DashboardAppJson(
                app.id(),
                app.title(),
                app.pages().stream().map(page -> new FrameJson(FRAME, page)).toList(),
                ChatwootTimes.iso(app.createdAt()));
    }
}
