package io.helpdesk.core.conversation.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.message.Activity;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.file.FileStore;
import io.helpdesk.core.persistence.Keys;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.template.TemplateRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts messages into a conversation that is new or locked by the current transaction. */
@ApplicationScoped
public class Posting {

    /** Messages a conversation takes within a minute (chatwoot-application 6). */
    private static final long PER_MINUTE = 200;

    private static final String KEYS = "message_seq";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private Keys keys;

    @Inject
    private FileStore files;

    @Inject
    private TemplateRenderer templates;

    @Inject
    private UnservedInboxes unserved;

    @Inject
    private ServedInboxes served;

    /** Notes that something happened to the conversation. */
    public MessageEntity activity(ConversationEntity conversation, Activity activity, Instant now) {
        return stored(
                conversation,
                MessageEntity.activity(keys.next(KEYS), conversation, activity, ActivityText.of(activity), now));
    }

    /** Asks the contact something, in nobody's name. */
    public MessageEntity ask(
            ConversationEntity conversation,
            ContentType type,
            String question,
            Map<String, Object> attributes,
            Instant now) {
        var message = MessageEntity.question(
                keys.next(KEYS), conversation, type, question, attributes, served.of(conversation.inbox()), now);
        stored(conversation, message);
        if (message.status() == DeliveryStatus.FAILED) {
            unserved.wroteIn(conversation.inbox());
        }
        return message;
    }

    /**
     * Posts a message and moves the conversation's times and counters; its status stays.
     *
     * @throws Invalid {@code "message"}
     * @throws Forbidden {@code "message"} if the caller may not write as the contact
     */
    public MessageEntity post(Caller caller, ConversationEntity conversation, PostMessage command, Instant now) {
        return post(caller, conversation, conversation.contact(), command, now);
    }

    /**
     * The same for a conversation in which others than its contact may write.
     *
     * @param writer the contact who writes, if a contact does
     */
    public MessageEntity post(
            Caller caller, ConversationEntity conversation, ContactEntity writer, PostMessage command, Instant now) {
        var type = caller.is(Caller.Kind.CONTACT) ? MessageType.INCOMING : command.type();
        if (type == MessageType.INCOMING && !caller.is(Caller.Kind.CONTACT)) {
            mayWriteAsContact(caller, conversation, command);
        }
        var content = contentOf(caller, conversation, command, type);
        MessageRules.check(command, content);
        notTooFast(conversation, now);

        var attachments = files.resolve(caller, command.body().attachments());
        var message = MessageEntity.written(
                keys.next(KEYS),
                conversation,
                type,
                resolved(conversation, command),
                content,
                served.of(conversation.inbox()),
                now);
        signed(caller, conversation, writer, command, message);
        message.attach(attachments);
        stored(conversation, message);
        if (message.status() == DeliveryStatus.FAILED) {
            unserved.wroteIn(conversation.inbox());
        }
        if (type == MessageType.INCOMING) {
            writer.wrote(now);
        }
        return message;
    }

    /** How many messages this contact has written in the inbox since then. */
    public long writtenBy(long accountId, long inboxId, long contactId, Instant since) {
        return em.createQuery(
                        "select count(m) from MessageEntity m where m.accountId = :account and m.author.contactId = :contact and m.inboxId = :inbox "
                                + "and m.createdAt > :since",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("contact", contactId)
                .setParameter("inbox", inboxId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The contact's message that came into this inbox under this source id, if it did. */
    public Optional<MessageEntity> received(long accountId, long inboxId, String sourceId) {
        return em
                .createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.inboxId = :inbox and m.sourceId = :source "
                                + "and m.type = :incoming order by m.id",
                        MessageEntity.class)
                .setParameter("account", accountId)
                .setParameter("inbox", inboxId)
                .setParameter("source", sourceId)
                .setParameter("incoming", MessageType.INCOMING)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Stores the messages of a new conversation, once it is stored itself. */
    public void storeHeld(ConversationEntity conversation) {
        conversation.heldMessages().forEach(this::store);
    }

    private MessageEntity stored(ConversationEntity conversation, MessageEntity message) {
        conversation.take(message);
        if (em.contains(conversation)) {
            store(message);
        } else {
            conversation.hold(message);
        }
        return message;
    }

    private void store(MessageEntity message) {
        em.persist(message);
        files.attach(message.attached(), message.id());
    }

    private static void mayWriteAsContact(Caller caller, ConversationEntity conversation, PostMessage command) {
        if (command.writer().onBehalfOfContact()) {
            return;
        }
        if (!conversation.inbox().type().takesMessagesForContacts()) {
            throw new Invalid("message", "message_type", Rule.NOT_AN_API_INBOX);
        }
        if (!caller.may(Permission.MESSAGE_WRITE_AS_CONTACT)) {
            throw new Forbidden("message");
        }
    }

    private String contentOf(Caller caller, ConversationEntity conversation, PostMessage command, MessageType type) {
        if (command.body().template() != null) {
            return templates
                    .render(conversation.inbox(), command.body().template())
                    .text();
        }
        boolean outward = type == MessageType.OUTGOING || type == MessageType.TEMPLATE;
        return command.body().rendered() && outward
                ? Variables.fillIn(command.body().text(), conversation, nameOf(caller), nameOf(caller))
                : command.body().text();
    }

    private static String nameOf(Caller caller) {
        return caller.name() == null ? "" : caller.name();
    }

    /** Counting is worth a statement only where so many could have come. */
    private void notTooFast(ConversationEntity conversation, Instant now) {
        if (conversation.activity().messageCount() < PER_MINUTE) {
            return;
        }
        long lately = em.createQuery(
                        "select count(m) from MessageEntity m where m.accountId = :account and m.conversationId = :conversation and m.createdAt > :since",
                        Long.class)
                .setParameter("account", conversation.accountId())
                .setParameter("conversation", conversation.id())
                .setParameter("since", now.minusSeconds(60))
                .getSingleResult();
        if (lately >= PER_MINUTE) {
            throw new Invalid("message", new Violation("base", Rule.TOO_MANY, PER_MINUTE));
        }
    }

    /** {@code in_reply_to} names a message of this conversation, or nothing; or a provider names it by its source id. */
    private PostMessage resolved(ConversationEntity conversation, PostMessage command) {
        var told = command.body().attributes();
        boolean byNumber = told != null && told.containsKey("in_reply_to");
        if (!byNumber && (told == null || !(told.get("in_reply_to_external_id") instanceof String))) {
            return command;
        }
        var attributes = new LinkedHashMap<>(told);
        if (!byNumber) {
            // a provider names what is answered by its own id; what is not known is still named
            messageIn(conversation, (String) told.get("in_reply_to_external_id"))
                    .ifPresent(answered -> attributes.put("in_reply_to", answered.id()));
            return command.withContentAttributes(attributes);
        }
        var target = messageIn(conversation, attributes.get("in_reply_to"));
        attributes.put("in_reply_to", target == null ? null : target.id());
        attributes.put("in_reply_to_external_id", target == null ? null : target.sourceId());
        return command.withContentAttributes(attributes);
    }

    private Optional<MessageEntity> messageIn(ConversationEntity conversation, String sourceId) {
        if (conversation.activity().messageCount() == 0) {
            return Optional.empty();
        }
        return em
                .createQuery(
                        "select m from MessageEntity m where m.accountId = :account and m.inboxId = :inbox and m.sourceId = :source "
                                + "and m.conversationId = :conversation order by m.id",
                        MessageEntity.class)
                .setParameter("account", conversation.accountId())
                .setParameter("inbox", conversation.inbox().id())
                .setParameter("source", sourceId)
                .setParameter("conversation", conversation.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private MessageEntity messageIn(ConversationEntity conversation, Object id) {
        if (!(id instanceof Number number) || conversation.activity().messageCount() == 0) {
            return null;
        }
        return rows.find(MessageEntity.class, conversation.accountId(), number.longValue())
                .filter(message -> message.conversationId() == conversation.id())
                .orElse(null);
    }

    private void signed(
            Caller caller,
            ConversationEntity conversation,
            ContactEntity writer,
            PostMessage command,
            MessageEntity message) {
        if (message.type() != MessageType.OUTGOING) {
            message.by(MessageAuthor.contact(writer.id()));
            return;
        }
        var botId = command.writer().botId();
        var bot = botId == null ? null : em.find(AgentBotEntity.class, botId);
        if (bot != null && bot.serves(conversation.accountId())) {
            message.by(MessageAuthor.bot(bot.id()));
        } else if (caller.is(Caller.Kind.BOT)) {
            message.by(MessageAuthor.bot(caller.id()));
        } else {
            message.by(MessageAuthor.user(caller.userId()));
        }
    }
}
