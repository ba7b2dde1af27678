package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code channel} of an inbox: which kind it is and what that kind may be told (chatwoot-resources 4.2). */
final class ChannelParams {

    private static final Map<String, ChannelKind> KINDS = Map.of(
            "api", ChannelKind.API,
            "email", ChannelKind.EMAIL,
            "whatsapp", ChannelKind.WHATSAPP,
            "web_widget", ChannelKind.WEB_WIDGET);

    private static final Map<ChannelKind, Set<String>> TEXTS = Map.of(
            ChannelKind.API, Set.of("webhook_url"),
            ChannelKind.WEB_WIDGET, Set.of("website_url", "widget_color", "welcome_title", "welcome_tagline"),
            ChannelKind.EMAIL, Set.of("imap_login", "imap_password", "imap_address", "smtp_login", "smtp_password",
                    "smtp_address", "smtp_domain", "smtp_openssl_verify_mode", "smtp_authentication"),
            ChannelKind.WHATSAPP, Set.of());

    private static final Map<ChannelKind, Set<String>> FLAGS = Map.of(
            ChannelKind.API, Set.of(),
            ChannelKind.WEB_WIDGET, Set.of("pre_chat_form_enabled", "continuity_via_email"),
            ChannelKind.EMAIL, Set.of("imap_enabled", "imap_enable_ssl", "smtp_enabled", "smtp_enable_starttls_auto",
                    "smtp_enable_ssl_tls"),
            ChannelKind.WHATSAPP, Set.of());

    private static final Map<ChannelKind, Set<String>> OBJECTS = Map.of(
            ChannelKind.API, Set.of("additional_attributes"),
            ChannelKind.WEB_WIDGET, Set.of("pre_chat_form_options"),
            ChannelKind.EMAIL, Set.of(),
            ChannelKind.WHATSAPP, Set.of("provider_config"));

    private static final Set<String> PORTS = Set.of("imap_port", "smtp_port");
    private static final List<String> REPLY_TIMES = List.of("in_a_few_minutes", "in_a_few_hours", "in_a_day");

    private ChannelParams() {}

    /** @throws ChatwootRefusal if there is no channel, or none of these kinds */
    static ChannelKind kind(ChatwootParams channel) {
        return channel.text("type")
                .map(KINDS::get)
                .orElseThrow(() -> new ChatwootRefusal(
                        422, new ErrorJson.RecordInvalid("Channel must exist", List.of("channel"))));
    }

    /** What the channel is told beyond its address; keys that were not sent are not in it. */
    static Map<String, Object> settings(ChannelKind kind, ChatwootParams channel) {
        var settings = new LinkedHashMap<String, Object>();
        TEXTS.get(kind).forEach(key -> channel.text(key).ifPresent(text -> settings.put(key, text)));
        FLAGS.get(kind).forEach(key -> channel.flag(key).ifPresent(flag -> settings.put(key, flag)));
        OBJECTS.get(kind).forEach(key -> channel.object(key).ifPresent(object -> settings.put(key, object)));
        if (kind == ChannelKind.EMAIL) {
            PORTS.forEach(key -> channel.strictId(key).ifPresent(port -> settings.put(key, port)));
        }
        if (kind == ChannelKind.WEB_WIDGET) {
            replyTime(channel).ifPresent(time -> settings.put("reply_time", time));
            if (channel.has("selected_feature_flags")) {
                settings.put("selected_feature_flags", channel.texts("selected_feature_flags"));
            }
        }
        return settings;
    }

    private static Optional<String> replyTime(ChatwootParams channel) {
        var time = channel.filled("reply_time");
        time.filter(text -> !REPLY_TIMES.contains(text)).ifPresent(text -> {
            throw ChatwootRefusal.unprocessable("'" + text + "' is not a valid reply_time");
        });
        return time;
    }
}
