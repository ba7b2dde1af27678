package io.helpdesk.api.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where conversations come in.
 *
 * @param channelId key of the channel behind the inbox; the same number as the inbox's own
 * @param identifier public name of an Api inbox for its visitors; null for other kinds
 * @param websiteToken public name of a WebWidget inbox; null for other kinds
 * @param hmacToken key under which visitors' identities are signed; null for kinds without it; for administrators only
 * @param identityMandatory whether visitors must prove who they are
 * @param email address of an Email inbox; null for other kinds
 * @param phoneNumber E.164 with its plus sign, of a Whatsapp inbox; null for other kinds
 * @param provider of an Email or Whatsapp inbox; null otherwise
 * @param channelSettings everything else the channel was told; null in events
 * @param served whether anything brings its messages to contacts: their own clients, or a channel of the host; where nothing
 *     does, what is written is failed at once
 * @param workingHours seven days, Sunday first
 * @param botId the agent bot that answers first, or null
 * @param enabled whether new conversations may start here
 */
public record Inbox(
        long id,
        UUID uuid,
        long accountId,
        String name,
        ChannelKind kind,
        long channelId,
        String identifier,
        String websiteToken,
        String hmacToken,
        boolean identityMandatory,
        String email,
        String phoneNumber,
        String provider,
        ChannelSettings channelSettings,
        boolean served,
        boolean enabled,
        boolean greetingEnabled,
        String greetingMessage,
        boolean workingHoursEnabled,
        List<WorkingDay> workingHours,
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
        Instant updatedAt) {}
