package io.helpdesk.core.notification;

import io.helpdesk.api.conversation.Conversation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who follows the inboxes and conversations of a batch of events, asked once for all that happened in one of them. */
final class Audience {

    private record Place(long accountId, long inboxId) {}

    private final Choices choices;
    private final Map<Long, List<Long>> participants;
    private final Map<Place, List<Long>> toldOfNew = new HashMap<>();

    /** @param participants user ids by conversation, of those that have any */
    Audience(Choices choices, Map<Long, List<Long>> participants) {
        this.choices = choices;
        this.participants = participants;
    }

    /** Those members of its inbox who want to be told of new conversations, by user id. */
    List<Long> ofNew(Conversation conversation) {
        return toldOfNew.computeIfAbsent(
                new Place(conversation.accountId(), conversation.inbox().id()),
                place -> choices.toldOfNew(place.accountId(), place.inboxId()));
    }

    /** Who takes part, by user id. */
    List<Long> participants(Conversation conversation) {
        return participants.getOrDefault(conversation.id(), List.of());
    }
}
