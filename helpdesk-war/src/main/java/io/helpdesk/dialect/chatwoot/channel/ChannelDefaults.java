package io.helpdesk.dialect.chatwoot.channel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a channel shows for what it was never told (chatwoot-resources 4.3). */
final class ChannelDefaults {

    static final Map<String, Object> PRE_CHAT_FORM = ordered(
            "pre_chat_message",
            "Share your queries or comments here.",
            "pre_chat_fields",
            List.of(
                    field("Email Id", "emailAddress", "email", true),
                    field("Full name", "fullName", "text", false),
                    field("Phone number", "phoneNumber", "text", false)));

    /** Of a widget, beside the form; there is no script to load yet. */
    static final Map<String, Object> WIDGET = Map.of(
            "widget_color", "#1f93ff",
            "web_widget_script", "",
            "reply_time", "in_a_few_minutes",
            "selected_feature_flags", List.of("attachments", "emoji_picker", "end_conversation"));

    static final Map<String, Object> WHATSAPP = Map.of("provider", "default");

    static final Map<String, Object> MAIL_SERVERS = ordered(
            "imap_login", "",
            "imap_password", "",
            "imap_address", "",
            "imap_port", 0,
            "imap_enabled", false,
            "imap_enable_ssl", true,
            "smtp_login", "",
            "smtp_password", "",
            "smtp_address", "",
            "smtp_port", 0,
            "smtp_enabled", false,
            "smtp_domain", "",
            "smtp_enable_ssl_tls", false,
            "smtp_enable_starttls_auto", true,
            "smtp_openssl_verify_mode", "none",
            "smtp_authentication", "login");

    private ChannelDefaults() {}

    private static Map<String, Object> field(String label, String name, String type, boolean required) {
        return ordered(
                "field_type",
                "standard",
                "label",
                label,
                "name",
                name,
                "type",
                type,
                "required",
                required,
                "enabled",
                false);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
