package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inboxes as this wire shows them. */
final class InboxMapper {

    private InboxMapper() {}

    static InboxJson toJson(Inbox inbox, Caller reader) {
        var settings = inbox.channelSettings();
        boolean widget = inbox.kind() == ChannelKind.WEB_WIDGET;
        boolean visitors = widget || inbox.kind() == ChannelKind.API;
        return new InboxJson(
                inbox.id(), "", inbox.channelId(), inbox.name(), ChatwootCodes.channel(inbox.kind()),
                inbox.greetingEnabled(), inbox.greetingMessage(), inbox.workingHoursEnabled(), inbox.collectEmail(),
                inbox.surveyEnabled(), inbox.surveySettings(), inbox.autoAssignment(), inbox.autoAssignmentSettings(),
                inbox.outOfOfficeMessage(), inbox.workingHours(), inbox.timezone(),
                // nothing listens where the original's provider calls, so no address is shown to be given to it
                null,
                inbox.messagesAfterResolved(), inbox.oneConversationPerSession(), inbox.senderNameType(),
                inbox.businessName(),
                widget ? text(settings, "widget_color", ChannelDefaults.WIDGET_COLOR) : null,
                widget ? text(settings, "website_url", null) : null,
                visitors ? inbox.identityMandatory() : null,
                widget ? text(settings, "welcome_title", null) : null,
                widget ? text(settings, "welcome_tagline", null) : null,
                // there is no widget to load yet
                widget ? "" : null,
                inbox.websiteToken(),
                widget ? list(settings.get("selected_feature_flags"), ChannelDefaults.FEATURE_FLAGS) : null,
                widget ? text(settings, "reply_time", ChannelDefaults.REPLY_TIME) : null,
                null, inbox.phoneNumber(), inbox.provider(), channel(inbox),
                reader.administrator() ? secrets(inbox) : null);
    }

    private static ChannelJson channel(Inbox inbox) {
        var settings = inbox.channelSettings();
        return switch (inbox.kind()) {
            case API -> new ChannelJson.Api(
                    text(settings, "webhook_url", null),
                    inbox.identifier(),
                    settings.getOrDefault("additional_attributes", Map.of()));
            case WEB_WIDGET -> new ChannelJson.WebWidget(
                    Boolean.TRUE.equals(settings.get("pre_chat_form_enabled")),
                    settings.getOrDefault("pre_chat_form_options", ChannelDefaults.PRE_CHAT_FORM),
                    !Boolean.FALSE.equals(settings.get("continuity_via_email")));
            case EMAIL -> new ChannelJson.Email(null, inbox.email());
            case WHATSAPP -> new ChannelJson.Whatsapp(List.of());
        };
    }

    private static ChannelJson.Secrets secrets(Inbox inbox) {
        var settings = inbox.channelSettings();
        return switch (inbox.kind()) {
            case API, WEB_WIDGET -> new ChannelJson.Secrets.Signing(inbox.hmacToken());
            case EMAIL -> {
                var servers = new LinkedHashMap<>(ChannelDefaults.MAIL_SERVERS);
                servers.replaceAll(settings::getOrDefault);
                yield new ChannelJson.Secrets.MailServers(servers, reauthorizationRequired(inbox));
            }
            case WHATSAPP -> new ChannelJson.Secrets.Provider(
                    settings.getOrDefault("provider_config", Map.of()), reauthorizationRequired(inbox));
        };
    }

    /** This wire's word for a channel that sends nothing. */
    private static Optional<Boolean> reauthorizationRequired(Inbox inbox) {
        return inbox.served() ? Optional.empty() : Optional.of(true);
    }

    private static String text(Map<String, Object> settings, String key, String otherwise) {
        return settings.get(key) instanceof String text ? text : otherwise;
    }

    private static List<?> list(Object value, List<?> otherwise) {
        return value instanceof List<?> list ? list : otherwise;
    }
}
