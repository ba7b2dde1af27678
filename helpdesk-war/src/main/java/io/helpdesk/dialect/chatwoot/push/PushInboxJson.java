package io.helpdesk.dialect.chatwoot.push;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.WorkingDay;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An inbox's settings as they are told (chatwoot-events 3.1).
 *
 * @param channel what stands behind it, by what everybody may know of it
 */
public record PushInboxJson(
        boolean allowMessagesAfterResolved,
        boolean lockToSingleConversation,
        Map<String, Object> autoAssignmentConfig,
        boolean enableAutoAssignment,
        boolean enableEmailCollect,
        boolean greetingEnabled,
        String greetingMessage,
        boolean csatSurveyEnabled,
        String businessName,
        String senderNameType,
        String timezone,
        String outOfOfficeMessage,
        boolean workingHoursEnabled,
        List<WorkingDay> workingHours,
        String createdAt,
        String updatedAt,
        Map<String, Object> channel) {

    public static PushInboxJson of(Inbox inbox) {
        return new PushInboxJson(
                inbox.continuation().afterResolved(),
                inbox.continuation().oneConversationPerSession(),
                inbox.assignment().settings(),
                inbox.assignment().automatic(),
                inbox.identity().emailCollected(),
                inbox.greeting().enabled(),
                inbox.greeting().message(),
                inbox.survey().enabled(),
                inbox.sender().businessName(),
                inbox.sender().nameType(),
                inbox.officeHours().timezone(),
                inbox.officeHours().closedMessage(),
                inbox.officeHours().enabled(),
                inbox.officeHours().days(),
                ChatwootTimes.iso(inbox.createdAt()),
                ChatwootTimes.iso(inbox.updatedAt()),
                channel(inbox));
    }

    /** Events have neither secrets nor what else the channel was told. */
    private static Map<String, Object> channel(Inbox inbox) {
        var channel = new LinkedHashMap<String, Object>();
        var address = inbox.address();
        channel.put("id", inbox.channel().id());
        channel.put("account_id", inbox.accountId());
        put(channel, "identifier", address.identifier());
        put(channel, "website_token", address.websiteToken());
        put(channel, "email", address.email());
        put(channel, "phone_number", address.phoneNumber());
        put(channel, "provider", inbox.channel().provider());
        if (address.identifier() != null || address.websiteToken() != null) {
            channel.put("hmac_mandatory", inbox.identity().proofMandatory());
        }
        return channel;
    }

    private static void put(Map<String, Object> channel, String key, String value) {
        if (value != null) {
            channel.put(key, value);
        }
    }
}
