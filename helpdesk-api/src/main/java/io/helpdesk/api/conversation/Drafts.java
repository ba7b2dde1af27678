package io.helpdesk.api.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.Optional;

/**
 * What agents have begun to write: of each kind one per agent and conversation, seen by nobody else. It goes with the
 * conversation, and when the agent leaves the account. Callers who are no agents are refused: {@link Forbidden} {@code "draft"}.
 * Each call throws {@link NotFound} {@code "conversation"} and {@link Forbidden} {@code "inbox"} as {@link Conversations#get} does.
 */
public interface Drafts {

    /** As many as {@link #own} answers. */
    int MOST = 1_000;

    /** The caller's own, the one that was written last first. */
    List<Draft> own(Caller caller);

    Optional<Draft> find(Caller caller, ConversationRef conversation, Draft.Kind kind);

    /** @throws Invalid {@code "draft"}: {@code content} TOO_LONG, {@code meta} as attributes are refused */
    Draft save(Caller caller, ConversationRef conversation, SaveDraft command);

    /**
     * Whether there is one or not.
     *
     * @param kind null for both
     */
    void delete(Caller caller, ConversationRef conversation, Draft.Kind kind);
}
