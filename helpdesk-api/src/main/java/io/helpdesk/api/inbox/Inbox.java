package io.helpdesk.api.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where conversations come in. None of its parts is null.
 *
 * @param enabled whether new conversations may start here
 * @param botId the agent bot that answers first, or null
 */
public record Inbox(
        long id,
        UUID uuid,
        long accountId,
        String name,
        ChannelKind kind,
        boolean enabled,
        Address address,
        Identity identity,
        Channel channel,
        Greeting greeting,
        OfficeHours officeHours,
        Survey survey,
        Assignment assignment,
        Continuation continuation,
        Sender sender,
        Long botId,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * How an inbox is reached; each kind has one of these, and the others are null.
     *
     * @param identifier public name of an Api inbox for its visitors
     * @param websiteToken public name of a WebWidget inbox
     * @param email address of an Email inbox
     * @param phoneNumber E.164 with its plus sign, of a Whatsapp inbox
     */
    public record Address(String identifier, String websiteToken, String email, String phoneNumber) {}

    /**
     * How visitors say who they are.
     *
     * @param hmacToken key under which identities are signed; null for kinds without it; for administrators only
     * @param proofMandatory whether they must prove it
     * @param emailCollected whether they are asked for an address
     */
    public record Identity(String hmacToken, boolean proofMandatory, boolean emailCollected) {}

    /**
     * What stands behind an inbox.
     *
     * @param id its key; the same number as the inbox's own
     * @param provider of an Email or Whatsapp inbox; null otherwise
     * @param settings everything else the channel was told; null in events
     * @param served whether anything brings its messages to contacts: their own clients, a channel of the host, or the desk
     *     itself by a mail server of the inbox's own; where nothing does, what is written is failed at once
     */
    public record Channel(long id, String provider, ChannelSettings settings, boolean served) {}

    /** Said first to who writes; the message may be null. */
    public record Greeting(boolean enabled, String message) {}

    /**
     * When people are there.
     *
     * @param days seven, Sunday first
     * @param closedMessage said outside of the hours, or null
     */
    public record OfficeHours(boolean enabled, List<WorkingDay> days, String timezone, String closedMessage) {}

    /** Whether contacts are asked how it was, and how they are. */
    public record Survey(boolean enabled, Map<String, Object> settings) {}

    /** Whether conversations find their agents by themselves, and how. */
    public record Assignment(boolean automatic, Map<String, Object> settings) {}

    /**
     * How contacts go on.
     *
     * @param afterResolved whether they may write in a conversation that is resolved
     * @param oneConversationPerSession whether they come back to the conversation they had
     */
    public record Continuation(boolean afterResolved, boolean oneConversationPerSession) {}

    /**
     * Whom messages come from.
     *
     * @param nameType {@code friendly} or {@code professional}
     * @param businessName may be null
     * @param avatarUrl may be null
     */
    public record Sender(String nameType, String businessName, String avatarUrl) {}
}
