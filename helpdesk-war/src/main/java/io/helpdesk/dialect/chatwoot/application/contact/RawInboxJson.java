package io.helpdesk.dialect.chatwoot.application.contact;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import java.util.Map;

/** An inbox as its table has it (chatwoot-resources 0). */
public record RawInboxJson(
        long id,
        long channelId,
        long accountId,
        String name,
        String createdAt,
        String updatedAt,
        String channelType,
        boolean enableAutoAssignment,
        boolean greetingEnabled,
        String greetingMessage,
        String emailAddress,
        boolean workingHoursEnabled,
        String outOfOfficeMessage,
        String timezone,
        boolean enableEmailCollect,
        boolean csatSurveyEnabled,
        boolean allowMessagesAfterResolved,
        Map<String, Object> autoAssignmentConfig,
        boolean lockToSingleConversation,
        Long portalId,
        String senderNameType,
        String businessName,
        Map<String, Object> csatConfig) {

    static RawInboxJson of(Inbox inbox) {
        return new RawInboxJson(
                inbox.id(),
                inbox.channelId(),
                inbox.accountId(),
                inbox.name(),
                ChatwootTimes.iso(inbox.createdAt()),
                ChatwootTimes.iso(inbox.updatedAt()),
                ChatwootChannel.of(inbox.kind()).className(),
                inbox.autoAssignment(),
                inbox.greetingEnabled(),
                inbox.greetingMessage(),
                null,
                inbox.workingHoursEnabled(),
                inbox.outOfOfficeMessage(),
                inbox.timezone(),
                inbox.collectEmail(),
                inbox.surveyEnabled(),
                inbox.messagesAfterResolved(),
                inbox.autoAssignmentSettings(),
                inbox.oneConversationPerSession(),
                null,
                inbox.senderNameType(),
                inbox.businessName(),
                inbox.surveySettings());
    }
}
