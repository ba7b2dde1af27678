package io.helpdesk.core.webhook;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.event.HelpdeskEvent.OfContact;
import io.helpdesk.api.event.HelpdeskEvent.OfConversation;
import io.helpdesk.api.message.DeliveryStatus;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.core.loop.Seldom;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventJson;
import io.helpdesk.core.outbox.EventLog;
import io.helpdesk.core.outbox.SharedReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Makes one delivery of each event for each webhook that wants it, and for a channel one of each message that leaves
 * through it, in the transaction in which the log was read.
 */
@Stateless
public class FanOut {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final Seldom SELDOM = new Seldom();
    private static final String READER = "webhooks";
    static final int BATCH = 200;

    @Inject
    private EntityManager em;

    @Inject
    private SharedReader reader;

    @Inject
    private EventLog log;

    @Inject
    private EventJson json;

    @Inject
    private Formats formats;

    @Inject
    private Clock clock;

    /**
     * Reads on.
     *
     * @param limit how many events at most
     * @return how many events were read; 0 when there are none, or another node is reading
     */
    public int step(int limit) {
        if (formats.none()) {
            return 0;
        }
        var events = reader.next(READER, limit);
        if (events.isEmpty()) {
            return 0;
        }
        var webhooks = webhooksOf(events.stream().map(EventLog.Head::accountId).collect(Collectors.toSet()));
        var wanted = events.stream()
                .filter(event -> webhooks.stream().anyMatch(webhook -> reaches(webhook, event.accountId())))
                .toList();
        if (!wanted.isEmpty()) {
            var whole = log.whole(wanted);
            deliver(events.size() == BATCH ? withStragglers(whole) : whole, webhooks);
        }
        return events.size();
    }

    /** Passes over the next event, which cannot be handled even alone; it is tried again later. */
    public void pass() {
        reader.next(READER, 1).forEach(event -> {
            LOG.log(Level.SEVERE, "Event " + event.id() + " is set aside; webhooks are told of what comes after it");
            setAside(event.id());
        });
    }

    /** Events that were set aside and are to be tried again. */
    public List<Long> due() {
        return em.createQuery("select a.eventId from AsideEventEntity a where a.dueAt <= :now order by a.dueAt, a.eventId", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Tries an event that was set aside: once all can be told of it, it is forgotten. */
    public void again(long eventId) {
        var aside = taken(eventId);
        var stored = aside.isEmpty() ? null : em.find(EventEntity.class, eventId);
        if (stored == null) {
            return;
        }
        var told = Set.copyOf(em.createQuery("select d.webhookId from DeliveryEntity d where d.eventId = :event", Long.class)
                .setParameter("event", eventId)
                .getResultList());
        var others = webhooksOf(Set.of(stored.accountId())).stream().filter(webhook -> !told.contains(webhook.id())).toList();
        if (tell(stored, others, clock.instant())) {
            aside.forEach(em::remove);
        } else {
            aside.forEach(event -> event.failed(clock.instant()));
        }
    }

    /** It has failed once more. */
    public void postpone(long eventId) {
        taken(eventId).forEach(event -> event.failed(clock.instant()));
    }

    /** None if another node has it. */
    private List<AsideEventEntity> taken(long eventId) {
        return em.createQuery("select a from AsideEventEntity a where a.eventId = :event", AsideEventEntity.class)
                .setParameter("event", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .getResultList();
    }

    private void setAside(long eventId) {
        if (em.find(AsideEventEntity.class, eventId) == null) {
            em.persist(new AsideEventEntity(eventId, clock.instant()));
        }
    }

    /** Those of the accounts, and those of the installation's bots. */
    private List<WebhookEntity> webhooksOf(Set<Long> accounts) {
        return em.createQuery("select w from WebhookEntity w where w.active = true "
                        + "and (w.accountId in :accounts or w.accountId is null) order by w.id", WebhookEntity.class)
                .setParameter("accounts", accounts)
                .getResultList().stream().filter(WebhookEntity::readable).toList();
    }

    private static boolean reaches(WebhookEntity webhook, long accountId) {
        return webhook.accountId() == null || webhook.accountId() == accountId;
    }

    /**
     * The log is in order of writers, a conversation's events are in order of its revisions. Where a batch ends in between,
     * an earlier revision may come in the next one: it is taken along now, and passed over then.
     */
    private List<EventEntity> withStragglers(List<EventEntity> batch) {
        var newest = batch.stream().filter(event -> event.conversationId() != null).collect(Collectors.toMap(
                EventEntity::conversationId, EventEntity::conversationRevision, Math::max));
        if (newest.isEmpty()) {
            return batch;
        }
        var all = new ArrayList<>(batch);
        var known = batch.stream().map(EventEntity::id).collect(Collectors.toSet());
        reader.following(READER, newest.keySet()).stream()
                .filter(event -> event.conversationRevision() < newest.get(event.conversationId()))
                .filter(event -> known.add(event.id()))
                .forEach(all::add);
        return all;
    }

    private void deliver(List<EventEntity> events, List<WebhookEntity> webhooks) {
        var now = clock.instant();
        var made = new HashSet<>(em.createQuery("select d.eventId from DeliveryEntity d where d.eventId in :events", Long.class)
                .setParameter("events", events.stream().map(EventEntity::id).toList())
                .getResultList());
        for (var stored : events) {
            if (made.contains(stored.id())) {
                continue;
            }
            if (!tell(stored, webhooks, now)) {
                setAside(stored.id());
            }
        }
    }

    /** Whether all of these that want it were told of it. */
    private boolean tell(EventEntity stored, List<WebhookEntity> webhooks, Instant now) {
        try {
            var event = json.read(stored.payload());
            var named = new HashMap<Wording, List<String>>();
            for (var webhook : webhooks) {
                if (reaches(webhook, stored.accountId()) && webhook.began(stored.writer()) && concerns(webhook, event)) {
                    var names = named.computeIfAbsent(Wording.of(webhook), any -> names(event, webhook));
                    deliver(stored, event, webhook, names, now);
                }
            }
            return true;
        } catch (PersistenceException trouble) {
            throw trouble;
        } catch (RuntimeException unreadable) {
            if (SELDOM.now()) {
                LOG.log(Level.SEVERE, "Event " + stored.id() + " is set aside; webhooks are told of it once it can be read", unreadable);
            }
            return false;
        }
    }

    /** What the names of an event depend on: many webhooks have it in common. */
    private record Wording(WebhookEntity.By carrier, String format, Webhook.Scope scope) {

        static Wording of(WebhookEntity webhook) {
            return new Wording(webhook.carrier(), webhook.format(), webhook.scope());
        }
    }

    private void deliver(
            EventEntity stored, HelpdeskEvent event, WebhookEntity webhook, List<String> names, Instant now) {
        int part = 0;
        for (var name : names) {
            part++;
            if (webhook.events().isEmpty() || webhook.events().contains(name)) {
                em.persist(DeliveryEntity.of(
                        webhook.id(), stored.accountId(), stored.id(), name, place(stored, event, part), now));
            }
        }
    }

    private List<String> names(HelpdeskEvent event, WebhookEntity webhook) {
        if (webhook.carrier() == WebhookEntity.By.CHANNEL) {
            return event instanceof MessagePosted posted && leaves(posted.message()) ? List.of("message") : List.of();
        }
        return formats.of(webhook).map(format -> format.names(event, webhook.scope())).orElse(List.of());
    }

    /** What has a source id was sent by other means already. */
    private static boolean leaves(Message message) {
        return message.status() == DeliveryStatus.PENDING && message.sourceId() == null;
    }

    private static boolean concerns(WebhookEntity webhook, HelpdeskEvent event) {
        return switch (webhook.scope()) {
            case ACCOUNT -> true;
            case INBOX -> event instanceof OfConversation told
                    && told.conversation().inbox().id() == webhook.targetInboxId();
            case BOT -> event instanceof OfConversation told && answers(webhook.targetBotId(), told.conversation());
        };
    }

    private static boolean answers(long botId, Conversation conversation) {
        var ofInbox = conversation.inbox().botId();
        return ofInbox != null && ofInbox == botId || conversation.bot() != null && conversation.bot().id() == botId;
    }

    /** A conversation's events go by its revisions, a contact's by the log. */
    private static DeliveryEntity.Place place(EventEntity stored, HelpdeskEvent event, int part) {
        if (stored.conversationId() != null) {
            return new DeliveryEntity.Place(
                    "conversation " + stored.conversationId(), stored.conversationRevision(), stored.id(), part);
        }
        var lane = event instanceof OfContact about ? "contact " + about.contact().id() : null;
        return new DeliveryEntity.Place(lane, stored.writer(), stored.id(), part);
    }
}
