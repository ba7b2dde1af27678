package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.channel.ChannelJson;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import io.helpdesk.web.PublicAddress;
import java.util.List;

/** Inboxes as this wire shows them. */
public final class InboxMapper {

    private InboxMapper() {}

    public static InboxJson toJson(Inbox inbox, Caller reader) {
        return toJson(inbox, reader, List.of());
    }

    /** @param templates that its provider has, if there is one */
    static InboxJson toJson(Inbox inbox, Caller reader, List<Object> templates) {
        var channel = ChatwootChannel.of(inbox.kind());
        var shown = channel.shown(inbox);
        return new InboxJson(
                inbox.id(),
                ChatwootTexts.picture(inbox.sender().avatarUrl()),
                inbox.channel().id(),
                inbox.name(),
                channel.className(),
                inbox.greeting().enabled(),
                inbox.greeting().message(),
                inbox.officeHours().enabled(),
                inbox.identity().emailCollected(),
                inbox.survey().enabled(),
                inbox.survey().settings(),
                inbox.assignment().automatic(),
                inbox.assignment().settings(),
                inbox.officeHours().closedMessage(),
                inbox.officeHours().days(),
                inbox.officeHours().timezone(),
                callbackUrl(inbox),
                inbox.continuation().afterResolved(),
                inbox.continuation().oneConversationPerSession(),
                inbox.sender().nameType(),
                inbox.sender().businessName(),
                channel.text(inbox, "widget_color"),
                channel.text(inbox, "website_url"),
                // where identities are signed at all
                inbox.identity().hmacToken() == null ? null : inbox.identity().proofMandatory(),
                channel.text(inbox, "welcome_title"),
                channel.text(inbox, "welcome_tagline"),
                channel.otherwise("web_widget_script"),
                inbox.address().websiteToken(),
                channel.list(inbox, "selected_feature_flags"),
                channel.text(inbox, "reply_time"),
                null,
                inbox.address().phoneNumber(),
                inbox.channel().provider(),
                shown instanceof ChannelJson.Whatsapp ? new ChannelJson.Whatsapp(templates) : shown,
                reader.may(Permission.ADMINISTER) ? channel.secrets(inbox) : null);
    }

    /** Where the provider of a number calls; null for what has none. */
    private static String callbackUrl(Inbox inbox) {
        return inbox.address().phoneNumber() == null
                ? null
                : PublicAddress.doorBase() + "/webhooks/whatsapp/"
                        + inbox.address().phoneNumber();
    }
}
