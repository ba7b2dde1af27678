package io.helpdesk.core.conversation.message;

import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.rule.Checks;
import java.time.Instant;

/**
 * What a provider says of a message that it was asked to send. Reports come late, twice and in any order, and a message that failed may be sent
 * once more under another id (whatsapp-cloud 5, 6.3).
 *
 * @param sourceId under which the provider has it
 * @param reason why it failed, for people to read, or null
 */
public record ProviderReport(String sourceId, Share share, DeliveryStatus status, String reason) {

    /** How much of the message it is about. */
    public enum Share {
        WHOLE,
        /** The part whose id is the message's; how far it has got is how far the message has. */
        FIRST_PART,
        /** Any other, of which only failing says something of the message. */
        FURTHER_PART
    }

    /**
     * Whether it is about the attempt that the message now stands for. What has arrived has, whichever attempt it was; that it was sent, or failed, may be
     * an earlier attempt's.
     */
    boolean concerns(MessageEntity message) {
        if (arrived() || share != Share.WHOLE || message.sourceId() == null) {
            return true;
        }
        boolean waits = message.status() == DeliveryStatus.PENDING;
        return storedId().equals(message.sourceId()) ? status == DeliveryStatus.FAILED && !waits : waits;
    }

    /** Whether nothing else than what has reached the contact is said so. */
    public boolean arrived() {
        return status == DeliveryStatus.DELIVERED || status == DeliveryStatus.READ;
    }

    /** Whether the message becomes known by an id of the provider's with this. */
    boolean names(MessageEntity message) {
        return share != Share.FURTHER_PART && message.sourceId() == null && status != DeliveryStatus.FAILED;
    }

    /**
     * Moves the message on. Where one part has failed, that another has arrived does not make it good; where one has arrived, another may
     * fail yet.
     *
     * @param message that it {@linkplain #concerns concerns}
     * @return whether anything changed
     */
    boolean noteOn(MessageEntity message, Instant now) {
        if (share == Share.FURTHER_PART) {
            return status == DeliveryStatus.FAILED && message.partFailed(reason, now);
        }
        boolean changed = message.knownAs(storedId(), now);
        boolean stays = share == Share.FIRST_PART && message.status() == DeliveryStatus.FAILED;
        return !stays && message.reached(status, reason, now) || changed;
    }

    private String storedId() {
        return StorableText.kept(sourceId, Checks.LINE);
    }
}
