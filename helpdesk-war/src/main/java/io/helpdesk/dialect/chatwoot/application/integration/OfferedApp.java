package io.helpdesk.dialect.chatwoot.application.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an account connects with by this server's own means; products of others are not among it (chatwoot-desk 4.4). */
enum OfferedApp {
    WEBHOOK("Webhooks", "Tells an address of yours what happens in this account.", "webhooks", "/webhook"),
    DASHBOARD_APPS("Dashboard apps", "Shows pages of yours beside each conversation.", "dashboard_apps", null);

    private final String title;
    private final String description;
    private final String catalogueName;
    private final String action;

    /** @param action where a dashboard leads to, or null */
    OfferedApp(String title, String description, String catalogueName, String action) {
        this.title = title;
        this.description = description;
        this.catalogueName = catalogueName;
        this.action = action;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param enabled whether the account has any
     * @param administrator whether the reader is told what a dashboard makes of it
     */
    Map<String, Object> shown(boolean enabled, boolean administrator) {
        var app = new LinkedHashMap<String, Object>();
        app.put("id", id());
        app.put("name", title);
        app.put("description", description);
        app.put("short_description", null);
        app.put("enabled", enabled);
        if (administrator) {
            app.put("logo", catalogueName + ".png");
            app.put("i18n_key", catalogueName);
            app.put("action", action);
            app.put("hook_type", "account");
            app.put("allow_multiple_hooks", true);
            app.put("button", action);
        }
        // they have lists of their own
        app.put("hooks", List.of());
        return app;
    }
}
