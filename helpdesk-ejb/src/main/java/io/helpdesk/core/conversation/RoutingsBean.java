package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.RouteTo;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.conversation.Routings;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.webhook.RoutedWebhooks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Chooses who answers, and lets people take over from agents. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class RoutingsBean implements Routings {

    private static final int LONGEST_REASON = 500;

    @Inject
    private EntityManager em;

    @Inject
    private Inboxes inboxes;

    @Inject
    private Conversations conversations;

    @Inject
    private ConversationLookup lookup;

    @Inject
    private ConversationChanges changes;

    @Inject
    private ConversationSnapshots snapshots;

    @Inject
    private RoutedWebhooks webhooks;

    @Inject
    private ReplyWindows windows;

    @Inject
    private RoutingNews news;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Map<Long, Long> webhooks(Caller caller) {
        return em
                .createQuery(
                        "select i.id, i.webhookId from InboxEntity i where i.accountId = :account and i.webhookId is not null",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation route(Caller caller, ConversationRef which, RouteTo to) {
        return routed(caller, which, (conversation, now) -> {
            if (to.mode() == Routing.Mode.WEBHOOK) {
                webhooks.known(caller.accountId(), to.webhookId());
                conversation.routeToWebhook(to.webhookId(), now);
                return;
            }
            if (to.agentId() != null) {
                changes.bot(caller.accountId(), to.agentId());
            }
            conversation.routeToAgent(to.agentId(), now);
            new Checks()
                    .that(conversation.answers().agentId() != null, "agent", Rule.REQUIRED)
                    .refuse("conversation");
        });
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation inherit(Caller caller, ConversationRef which) {
        return routed(caller, which, ConversationEntity::routeAsInbox);
    }

    /** Both webhooks hear of it, in this order, if these are two that are there. */
    private Conversation routed(Caller caller, ConversationRef which, BiConsumer<ConversationEntity, Instant> choice) {
        var now = clock.instant();
        var conversation = lookup.lockedFor(caller, which);
        var left = snapshots.webhook(conversation);
        choice.accept(conversation, now);
        var state = snapshots.of(conversation);
        news.tell(caller, conversation, state, left);
        windows.opened(conversation);
        return state;
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public void routeInbox(Caller caller, long inboxId, RouteTo to, boolean everyConversation) {
        if (to.mode() == Routing.Mode.WEBHOOK) {
            inboxes.setWebhook(caller, inboxId, to.webhookId());
        } else {
            inboxes.setBot(caller, inboxId, to.agentId());
        }
        if (everyConversation) {
            em.createQuery("update ConversationEntity c set c.routing.choice = null, c.routing.webhookId = null, "
                            + "c.botId = :bot where c.accountId = :account and c.inbox.id = :inbox "
                            + "and c.routing.choice is not null")
                    .setParameter("bot", to.agentId())
                    .setParameter("account", caller.accountId())
                    .setParameter("inbox", inboxId)
                    .executeUpdate();
        }
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation takeOver(Caller caller, ConversationRef which, Duration duration) {
        var now = clock.instant();
        var conversation = lookup.lockedFor(caller, which);
        conversation.takeOver(now.plus(duration), now);
        return snapshots.of(conversation);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation handBack(Caller caller, ConversationRef which) {
        var conversation = lookup.lockedFor(caller, which);
        conversation.handBack(clock.instant());
        return snapshots.of(conversation);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation handOff(Caller caller, ConversationRef which, String reason) {
        var conversation = lookup.lockedFor(caller, which);
        conversation.handOff(StorableText.kept(reason, LONGEST_REASON), clock.instant());
        return conversation.status() == ConversationStatus.PENDING
                ? conversations.change(
                        caller, which, List.of(new ConversationChange.SetStatus(ConversationStatus.OPEN, null)))
                : snapshots.of(conversation);
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Conversation endHandoff(Caller caller, ConversationRef which) {
        var conversation = lookup.lockedFor(caller, which);
        conversation.endHandoff(clock.instant());
        return snapshots.of(conversation);
    }
}
