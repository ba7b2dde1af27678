package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;

/** Inboxes as this wire shows them. */
final class InboxMapper {

    private InboxMapper() {}

    static InboxJson toJson(Inbox inbox, Caller reader) {
        var channel = ChatwootChannel.of(inbox.kind());
        return new InboxJson(
                inbox.id(),
                "",
                inbox.channelId(),
                inbox.name(),
                channel.className(),
                inbox.greetingEnabled(),
                inbox.greetingMessage(),
                inbox.workingHoursEnabled(),
                inbox.collectEmail(),
                inbox.surveyEnabled(),
                inbox.surveySettings(),
                inbox.autoAssignment(),
                inbox.autoAssignmentSettings(),
                inbox.outOfOfficeMessage(),
                inbox.workingHours(),
                inbox.timezone(),
                // nothing listens where the original's provider calls, so no address is shown to be given to it
                null,
                inbox.messagesAfterResolved(),
                inbox.oneConversationPerSession(),
                inbox.senderNameType(),
                inbox.businessName(),
                channel.text(inbox, "widget_color"),
                channel.text(inbox, "website_url"),
                // where identities are signed at all
                inbox.hmacToken() == null ? null : inbox.identityMandatory(),
                channel.text(inbox, "welcome_title"),
                channel.text(inbox, "welcome_tagline"),
                channel.otherwise("web_widget_script"),
                inbox.websiteToken(),
                channel.list(inbox, "selected_feature_flags"),
                channel.text(inbox, "reply_time"),
                null,
                inbox.phoneNumber(),
                inbox.provider(),
                channel.shown(inbox),
                reader.may(Permission.ADMINISTER) ? channel.secrets(inbox) : null);
    }
}
