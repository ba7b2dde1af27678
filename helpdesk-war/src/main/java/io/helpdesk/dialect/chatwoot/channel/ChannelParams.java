package io.helpdesk.dialect.chatwoot.channel;

import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a kind of channel that this wire knows, by how they are read (chatwoot-resources 4.2).
 *
 * @param choices each with the values it can have
 */
record ChannelParams(
        Set<String> texts,
        Set<String> flags,
        Set<String> objects,
        Set<String> numbers,
        Set<String> lists,
        Map<String, List<String>> choices) {

    static final ChannelParams API = new ChannelParams(
            Set.of("webhook_url"), Set.of(), Set.of("additional_attributes"), Set.of(), Set.of(), Map.of());

    static final ChannelParams EMAIL = new ChannelParams(
            Set.of(
                    "imap_login",
                    "imap_password",
                    "imap_address",
                    "smtp_login",
                    "smtp_password",
                    "smtp_address",
                    "smtp_domain",
                    "smtp_openssl_verify_mode",
                    "smtp_authentication"),
            Set.of(
                    "imap_enabled",
                    "imap_enable_ssl",
                    "smtp_enabled",
                    "smtp_enable_starttls_auto",
                    "smtp_enable_ssl_tls",
                    "plus_addressing",
                    "quoted_history"),
            Set.of(),
            Set.of("imap_port", "smtp_port"),
            Set.of(),
            Map.of());

    static final ChannelParams WHATSAPP =
            new ChannelParams(Set.of(), Set.of(), Set.of("provider_config"), Set.of(), Set.of(), Map.of());

    static final ChannelParams WEB_WIDGET = new ChannelParams(
            Set.of("website_url", "widget_color", "welcome_title", "welcome_tagline"),
            Set.of("pre_chat_form_enabled", "continuity_via_email"),
            Set.of("pre_chat_form_options"),
            Set.of(),
            Set.of("selected_feature_flags"),
            Map.of("reply_time", List.of("in_a_few_minutes", "in_a_few_hours", "in_a_day")));

    /** What they are called, all of them. */
    Set<String> names() {
        var names = new HashSet<>(choices.keySet());
        List.of(texts, flags, objects, numbers, lists).forEach(names::addAll);
        return names;
    }

    /** What was sent of them; keys that were not sent are not in it. */
    Map<String, Object> read(ChatwootParams channel) {
        var settings = new LinkedHashMap<String, Object>();
        texts.forEach(key -> channel.text(key).ifPresent(text -> settings.put(key, text)));
        flags.forEach(key -> channel.flag(key).ifPresent(flag -> settings.put(key, flag)));
        objects.forEach(key -> channel.object(key).ifPresent(object -> settings.put(key, object)));
        numbers.forEach(key -> channel.strictId(key).ifPresent(number -> settings.put(key, number)));
        choices.forEach((key, values) -> channel.filled(key).ifPresent(text -> {
            if (!values.contains(text)) {
                throw ChatwootRefusal.unprocessable("'" + text + "' is not a valid " + key);
            }
            settings.put(key, text);
        }));
        lists.stream().filter(channel::has).forEach(key -> settings.put(key, channel.texts(key)));
        return settings;
    }
}
