package io.helpdesk.core.conversation.draft;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Draft;
import io.helpdesk.api.conversation.Drafts;
import io.helpdesk.api.conversation.SaveDraft;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.core.conversation.ConversationLookup;
import io.helpdesk.core.conversation.message.MessageRules;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What agents have begun to write. Nobody is told of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class DraftsBean implements Drafts {

    private static final String SUBJECT = "draft";

    @Inject
    private EntityManager em;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Bounds bounds;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Draft> own(Caller caller) {
        return em
                .createQuery(
                        "select d, c.uuid from MessageDraftEntity d join ConversationEntity c on c.id = d.conversationId and c.accountId = d.accountId "
                                + "where d.accountId = :account and d.userId = :user order by d.updatedAt desc, d.id desc",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("user", agent(caller))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> ((MessageDraftEntity) row[0]).snapshot((UUID) row[1]))
                .toList();
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Optional<Draft> find(Caller caller, ConversationRef which, Draft.Kind kind) {
        long user = agent(caller);
        var conversation = lookup.readFor(caller, which);
        return kept(conversation.id(), user, kind).map(draft -> draft.snapshot(conversation.uuid()));
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Draft save(Caller caller, ConversationRef which, SaveDraft command) {
        long user = agent(caller);
        new Checks().longest("content", command.content(), MessageRules.CONTENT).refuse(SUBJECT);
        bounds.attributes(SUBJECT, Map.of("meta", command.meta()));
        var conversation = lookup.readFor(caller, which);
        // of two windows of one agent the later writes over the other's
        locks.hold(caller.accountId(), "draft " + user + " " + conversation.id() + " " + command.kind());
        var now = clock.instant();
        var known = kept(conversation.id(), user, command.kind());
        known.ifPresent(draft -> draft.write(command, now));
        var draft = known.orElseGet(() -> MessageDraftEntity.begin(conversation, user, command, now));
        em.persist(draft);
        em.flush();
        return draft.snapshot(conversation.uuid());
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public void delete(Caller caller, ConversationRef which, Draft.Kind kind) {
        long user = agent(caller);
        var conversation = lookup.readFor(caller, which);
        em.createQuery("delete from MessageDraftEntity d where d.accountId = :account "
                        + "and d.conversationId = :conversation and d.userId = :user "
                        + "and d.kind in :kinds")
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .setParameter("user", user)
                .setParameter("kinds", kind == null ? List.of(Draft.Kind.values()) : List.of(kind))
                .executeUpdate();
    }

    private Optional<MessageDraftEntity> kept(long conversationId, long userId, Draft.Kind kind) {
        return em
                .createQuery(
                        "select d from MessageDraftEntity d where d.conversationId = :conversation "
                                + "and d.userId = :user and d.kind = :kind",
                        MessageDraftEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static long agent(Caller caller) {
        if (!caller.is(Caller.Kind.USER) || caller.userId() == null) {
            throw new Forbidden(SUBJECT);
        }
        return caller.userId();
    }
}
