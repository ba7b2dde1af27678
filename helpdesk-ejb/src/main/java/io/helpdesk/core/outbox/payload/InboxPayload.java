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
        String avatarUrl,
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
                        it.channel().id(),
                        it.address().identifier(),
                        it.address().websiteToken(),
                        it.identity().proofMandatory(),
                        it.address().email(),
                        it.address().phoneNumber(),
                        it.channel().provider(),
                        it.channel().served(),
                        it.enabled(),
                        it.greeting().enabled(),
                        it.greeting().message(),
                        it.officeHours().enabled(),
                        it.officeHours().days() == null
                                ? null
                                : it.officeHours().days().stream()
                                        .map(WorkingDayPayload::of)
                                        .toList(),
                        it.officeHours().timezone(),
                        it.officeHours().closedMessage(),
                        it.identity().emailCollected(),
                        it.survey().enabled(),
                        it.survey().settings(),
                        it.assignment().automatic(),
                        it.assignment().settings(),
                        it.continuation().afterResolved(),
                        it.continuation().oneConversationPerSession(),
                        it.sender().nameType(),
                        it.sender().businessName(),
                        it.sender().avatarUrl(),
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
                enabled,
                new Inbox.Address(identifier, websiteToken, email, phoneNumber),
                new Inbox.Identity(null, identityMandatory, collectEmail),
                new Inbox.Channel(channelId, provider, null, served),
                new Inbox.Greeting(greetingEnabled, greetingMessage),
                new Inbox.OfficeHours(
                        workingHoursEnabled,
                        workingHours == null
                                ? null
                                : workingHours.stream()
                                        .map(WorkingDayPayload::restored)
                                        .toList(),
                        timezone,
                        outOfOfficeMessage),
                new Inbox.Survey(surveyEnabled, surveySettings),
                new Inbox.Assignment(autoAssignment, autoAssignmentSettings),
                new Inbox.Continuation(messagesAfterResolved, oneConversationPerSession),
                new Inbox.Sender(senderNameType, businessName, avatarUrl),
                botId,
                createdAt,
                updatedAt);
    }
}
