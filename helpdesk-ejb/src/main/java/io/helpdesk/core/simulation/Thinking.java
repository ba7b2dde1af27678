package io.helpdesk.core.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.core.agentrun.AnsweringBots;
import io.helpdesk.core.agentrun.DoneRuns;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.ConversationSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether agents are still to answer. */
@ApplicationScoped
class Thinking {

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private AnsweringBots bots;

    @Inject
    private DoneRuns runs;

    @Inject
    private Clock clock;

    /** Those of these conversations whose agent has not done with what the contact wrote last; a few statements for all. */
    Set<Long> in(long accountId, Collection<Long> conversationIds) {
        var now = clock.instant();
        var asked = snapshots.of(lookup.readAllFor(Caller.system(accountId, "Test chats"), conversationIds)).stream()
                .filter(each -> answered(each) && !each.withPeople(now))
                .filter(each -> each.newest().nonActivity() != null
                        && each.newest().nonActivity().type() == MessageType.INCOMING)
                .collect(Collectors.toMap(each -> each.newest().nonActivity().id(), Function.<Conversation>identity()));
        var done = runs.of(accountId, conversationIds, asked.keySet());
        return asked.entrySet().stream()
                .filter(each -> !done.contains(each.getKey()))
                .map(each -> each.getValue().id())
                .collect(Collectors.toSet());
    }

    private boolean answered(Conversation conversation) {
        var agent = conversation.routing().agentId();
        return agent != null && bots.of(conversation.accountId(), agent).isPresent();
    }
}
