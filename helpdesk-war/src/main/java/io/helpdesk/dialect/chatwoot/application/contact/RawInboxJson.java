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
                inbox.channel().id(),
                inbox.accountId(),
                inbox.name(),
                ChatwootTimes.iso(inbox.createdAt()),
                ChatwootTimes.iso(inbox.updatedAt()),
                ChatwootChannel.of(inbox.kind()).className(),
                inbox.assignment().automatic(),
                inbox.greeting().enabled(),
                inbox.greeting().message(),
                null,
                inbox.officeHours().enabled(),
                inbox.officeHours().closedMessage(),
                inbox.officeHours().timezone(),
                inbox.identity().emailCollected(),
                inbox.survey().enabled(),
                inbox.continuation().afterResolved(),
                inbox.assignment().settings(),
                inbox.continuation().oneConversationPerSession(),
                null,
                inbox.sender().nameType(),
                inbox.sender().businessName(),
                inbox.survey().settings());
    }
}
