package io.helpdesk.dialect.chatwoot.application.conversation;

import io.helpdesk.api.conversation.ConversationCounts;
import java.util.List;

/** A page of conversations with the counts around it (chatwoot-application 3.1). */
public record ConversationListJson(Data data) {

    public record Data(Counts meta, List<ConversationJson> payload) {}

    /** How many there are, whoever is assigned. */
    public record Counts(long mineCount, long assignedCount, long unassignedCount, long allCount) {

        static Counts of(ConversationCounts counts) {
            return new Counts(counts.mine(), counts.assigned(), counts.unassigned(), counts.all());
        }
    }

    /** The counts alone. */
    public record Meta(Counts meta) {}
}
