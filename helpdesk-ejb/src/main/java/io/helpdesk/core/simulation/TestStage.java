package io.helpdesk.core.simulation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Messages;
import io.helpdesk.core.agentrun.AgentRunEnded;
import io.helpdesk.core.agentrun.Heard;
import io.helpdesk.core.agentrun.ModelSettings;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/**
 * Leads test runs from turn to turn: a transaction before a model is asked, one after it, none around it. Who was asked before
 * and is given up writes nothing any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class TestStage {

    /** With which a persona says that it has nothing more to say. */
    static final String END = "[END]";

    private static final String SUBJECT = "test_run";
    private static final String SILENT = "The persona did not write.";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @Inject
    private ModelSettings model;

    @Inject
    private TestTalks talks;

    @Inject
    private PersonaTurns turns;

    @Inject
    private Clock clock;

    /**
     * A persona is to write.
     *
     * @param attempts how many there are of a turn
     * @return empty if it is not, or not any more
     */
    public Optional<Cue> begin(long accountId, long runId, int turn, long attempts) {
        var run = locked(accountId, runId).filter(found -> found.awaits(turn));
        if (run.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var it = run.get();
        it.ask(now);
        var missing = model.missing(null);
        if (!missing.isEmpty()) {
            it.fail("No model plays the persona: " + String.join(" and ", missing) + " must be set.", now);
            return Optional.empty();
        }
        if (it.attempt() > attempts) {
            it.fail(SILENT, now);
            return Optional.empty();
        }
        var talk = new Heard(messages.find(
                        Caller.system(accountId, it.personaName()),
                        new ConversationRef.Id(it.conversationId()),
                        Heard.window())
                .items());
        return Optional.of(
                new Cue(accountId, runId, it.attempt(), it.personaName(), it.personaDescription(), talk.before(null)));
    }

    /** What it cost. */
    public void used(Cue cue, long promptTokens, long completionTokens) {
        current(cue).ifPresent(run -> run.used(promptTokens, completionTokens));
    }

    /** The persona writes, and the agent is asked; or it has nothing more to say. */
    public void said(Cue cue, String text) {
        var now = clock.instant();
        current(cue).ifPresent(run -> {
            var words = text.replace(END, "").strip();
            if (words.isEmpty() && text.contains(END)) {
                run.complete(now);
                return;
            }
            if (words.isEmpty()) {
                run.fail(SILENT, now);
                return;
            }
            run.begun(now);
            talks.say(run.accountId(), run.conversationId(), words);
            if (!agentHas(run)) {
                run.fail("The agent does not have the conversation.", now);
            }
        });
    }

    private boolean agentHas(TestRunEntity run) {
        Conversation state = conversations.get(
                Caller.system(run.accountId(), run.personaName()), new ConversationRef.Id(run.conversationId()));
        return !state.withPeople(clock.instant())
                && Long.valueOf(run.botId()).equals(state.routing().agentId());
    }

    /** The persona did not write, and will not. */
    public void gaveUp(Cue cue, String why) {
        current(cue).ifPresent(run -> run.fail(why, clock.instant()));
    }

    /** The agent is done with what the persona wrote, in the transaction in which it is. */
    public void agentEnded(AgentRunEnded ended) {
        em
                .createQuery(
                        "select t from TestRunEntity t where t.accountId = :account and t.conversationId = :conversation",
                        TestRunEntity.class)
                .setParameter("account", ended.accountId())
                .setParameter("conversation", ended.conversationId())
                .getResultList()
                .stream()
                .findFirst()
                .ifPresent(run -> {
                    rows.lock(run, SUBJECT);
                    var now = clock.instant();
                    if (!run.awaitsAgent()) {
                        return;
                    }
                    if (ended.failure() != null) {
                        run.fail(ended.failure(), now);
                    } else if (run.turned(now)) {
                        turns.next(run);
                    }
                });
    }

    private Optional<TestRunEntity> current(Cue cue) {
        return locked(cue.accountId(), cue.run())
                .filter(run -> run.attempt() == cue.attempt() && run.awaits(run.nextTurn()));
    }

    private Optional<TestRunEntity> locked(long accountId, long runId) {
        var found = rows.find(TestRunEntity.class, accountId, runId);
        found.ifPresent(run -> rows.lock(run, SUBJECT));
        return found;
    }
}
