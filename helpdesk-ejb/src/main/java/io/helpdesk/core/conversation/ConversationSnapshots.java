package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Routing;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.api.team.Team;
import io.helpdesk.core.conversation.message.Authors;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.message.MessageSnapshots;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.status.RecentNamedStatuses;
import io.helpdesk.core.team.RecentTeams;
import io.helpdesk.core.webhook.RoutedWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conversations as values. Whatever their number, it takes at most one statement each for newest messages, users, bots,
 * contacts who wrote, teams, named statuses, labels and attachments; what the transaction already knows is not asked again.
 */
@ApplicationScoped
public class ConversationSnapshots {

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private Authors authors;

    @Inject
    private RecentTeams recentTeams;

    @Inject
    private RecentNamedStatuses recentStatuses;

    @Inject
    private MessageSnapshots messages;

    @Inject
    private RoutedWebhooks routedWebhooks;

    public Conversation of(ConversationEntity conversation) {
        return of(List.of(conversation)).get(0);
    }

    /** In the given order; contact, session and inbox are loaded. */
    public List<Conversation> of(List<ConversationEntity> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        long accountId = conversations.get(0).accountId();
        var newest = loaded(
                accountId,
                conversations.stream()
                        .flatMap(each -> Stream.of(
                                each.activity().lastMessageId(),
                                each.activity().lastNonActivityId(),
                                each.activity().lastInteractionId())));
        var teams = recentTeams.all(
                accountId,
                conversations.stream()
                        .map(ConversationEntity::teamId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var statuses = recentStatuses.all(
                accountId,
                conversations.stream()
                        .map(each -> each.state().named())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var people = authors.of(
                accountId,
                newest.values(),
                conversations.stream().map(ConversationEntity::assigneeId).toList(),
                conversations.stream().map(each -> each.answers().agentId()).toList());
        var webhooks = webhooks(accountId, conversations);
        var attachments = messages.attachments(newest.values());
        var now = clock.instant();
        return conversations.stream()
                .map(each -> of(
                        each,
                        teams,
                        statuses,
                        people,
                        webhooks,
                        // a conversation without messages names none
                        id -> id == null ? null : message(each, newest.get(id), people, attachments),
                        now))
                .toList();
    }

    /** Under which name outside the webhook is known that answers it; null where none does. */
    UUID webhook(ConversationEntity conversation) {
        var id = conversation.answers().webhookId();
        return id == null
                ? null
                : webhooks(conversation.accountId(), List.of(conversation)).get(id);
    }

    /** What changed since it was loaded or this was last asked, with the names that statuses have and had. */
    List<FieldChange<ConversationField>> takeChanges(ConversationEntity conversation) {
        return conversation.takeChanges().stream()
                .map(change -> change.field() == ConversationField.NAMED_STATUS
                        ? new FieldChange<>(
                                change.field(),
                                statusName(conversation, change.before()),
                                statusName(conversation, change.after()))
                        : change)
                .toList();
    }

    private String statusName(ConversationEntity conversation, Object key) {
        return key == null
                ? null
                : recentStatuses
                        .of(conversation.accountId(), (Long) key)
                        .map(NamedStatus::name)
                        .orElse(null);
    }

    /**
     * One message of a conversation whose state is at hand, which usually has it.
     *
     * @param id may be null
     * @return null if there is none
     */
    Message message(ConversationEntity conversation, Conversation state, Long id) {
        if (id == null) {
            return null;
        }
        return Stream.of(
                        state.newest().message(),
                        state.newest().nonActivity(),
                        state.newest().interaction())
                .filter(each -> each != null && each.id() == id)
                .findFirst()
                .or(() -> rows.find(MessageEntity.class, conversation.accountId(), id)
                        .map(stored ->
                                messages.of(conversation, List.of(stored)).get(0)))
                .orElse(null);
    }

    /** One message with its conversation's facts and the authors at hand. */
    private Message message(
            ConversationEntity conversation,
            MessageEntity message,
            Authors.Known people,
            Map<Long, List<io.helpdesk.api.file.StoredFile>> attachments) {
        return message == null
                ? null
                : messages.of(conversation, message, people, attachments.getOrDefault(message.id(), List.of()));
    }

    private static Conversation of(
            ConversationEntity c,
            Map<Long, Team> teams,
            Map<Long, NamedStatus> statuses,
            Authors.Known people,
            Map<Long, UUID> webhooks,
            Function<Long, Message> message,
            Instant now) {
        var team = c.teamId() == null ? null : teams.get(c.teamId());
        var named = c.state().named() == null ? null : statuses.get(c.state().named());
        var answers = c.answers();
        var bot = people.bot(answers.agentId());
        var activity = c.activity();
        return c.snapshot(
                named == null ? null : named.asName(),
                new Conversation.Assignment(
                        people.member(c.assigneeId()),
                        c.assigneeId(),
                        team,
                        bot == null || !bot.serves(c.accountId()) ? null : bot.snapshot(),
                        c.humanUntil()),
                routing(c, answers, webhooks),
                new Conversation.Newest(
                        message.apply(activity.lastMessageId()),
                        message.apply(activity.lastNonActivityId()),
                        message.apply(activity.lastInteractionId())),
                canReply(c, now));
    }

    /** What a webhook answers that is gone or off, nobody does. */
    private static Routing routing(
            ConversationEntity c, ConversationRouting.Resolved answers, Map<Long, UUID> webhooks) {
        var webhook = answers.webhookId() == null ? null : webhooks.get(answers.webhookId());
        boolean none = answers.mode() == Routing.Mode.WEBHOOK && webhook == null;
        return new Routing(
                none ? Routing.Mode.NOBODY : answers.mode(), answers.agentId(), webhook, answers.own(), c.handoff());
    }

    /** Asked only if there are any. */
    private Map<Long, UUID> webhooks(long accountId, List<ConversationEntity> conversations) {
        var ids = conversations.stream()
                .map(each -> each.answers().webhookId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : routedWebhooks.active(accountId, ids);
    }

    /** Whether the channel's window since the contact's last message is still open (chatwoot-application 5.8). */
    private static boolean canReply(ConversationEntity conversation, Instant now) {
        return conversation
                .inbox()
                .replyWindow()
                .map(window -> !window.left(conversation.activity().lastIncomingAt(), now)
                        .isZero())
                .orElse(true);
    }

    private Map<Long, MessageEntity> loaded(long accountId, Stream<Long> ids) {
        var wanted = ids.filter(Objects::nonNull).toList();
        return rows.all(MessageEntity.class, accountId, wanted).stream()
                .collect(Collectors.toMap(MessageEntity::id, Function.identity()));
    }
}
