package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An inbox as events keep it: without what it keeps secret, its signing key and its channel's settings. */
record InboxPayload(
        long id,
        UUID uuid,
        long accountId,
        String name,
        ChannelKind kind,
        long channelId,
        String identifier,
        String websiteToken,
        boolean identityMandatory,
        String email,
        String phoneNumber,
        String provider,
        boolean served,
        boolean enabled,
        boolean greetingEnabled,
        String greetingMessage,
        boolean workingHoursEnabled,
        List<WorkingDayPayload> workingHours,
        String timezone,
        String outOfOfficeMessage,
        boolean collectEmail,
        boolean surveyEnabled,
        Map<String, Object> surveySettings,
        boolean autoAssignment,
        Map<String, Object> autoAssignmentSettings,
        boolean messagesAfterResolved,
        boolean oneConversationPerSession,
        String senderNameType,
        String businessName,
        Long botId,
        Instant createdAt,
        Instant updatedAt) {

    static InboxPayload of(Inbox it) {
        return it == null
                ? null
                : new InboxPayload(
                        it.id(),
                        it.uuid(),
                        it.accountId(),
                        it.name(),
                        it.kind(),
                        it.channelId(),
                        it.identifier(),
                        it.websiteToken(),
                        it.identityMandatory(),
                        it.email(),
                        it.phoneNumber(),
                        it.provider(),
                        it.served(),
                        it.enabled(),
                        it.greetingEnabled(),
                        it.greetingMessage(),
                        it.workingHoursEnabled(),
                        it.workingHours() == null
                                ? null
                                : it.workingHours().stream()
                                        .map(WorkingDayPayload::of)
                                        .toList(),
                        it.timezone(),
                        it.outOfOfficeMessage(),
                        it.collectEmail(),
                        it.surveyEnabled(),
                        it.surveySettings(),
                        it.autoAssignment(),
                        it.autoAssignmentSettings(),
                        it.messagesAfterResolved(),
                        it.oneConversationPerSession(),
                        it.senderNameType(),
                        it.businessName(),
                        it.botId(),
                        it.createdAt(),
                        it.updatedAt());
    }

    Inbox restored() {
        return new Inbox(
                id,
                uuid,
                accountId,
                name,
                kind,
                channelId,
                identifier,
                websiteToken,
                null,
                identityMandatory,
                email,
                phoneNumber,
                provider,
                null,
                served,
                enabled,
                greetingEnabled,
                greetingMessage,
                workingHoursEnabled,
                workingHours == null
                        ? null
                        : workingHours.stream().map(WorkingDayPayload::restored).toList(),
                timezone,
                outOfOfficeMessage,
                collectEmail,
                surveyEnabled,
                surveySettings,
                autoAssignment,
                autoAssignmentSettings,
                messagesAfterResolved,
                oneConversationPerSession,
                senderNameType,
                businessName,
                botId,
                createdAt,
                updatedAt);
    }
}
