package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.core.access.Secrets;
import io.helpdesk.core.loop.Seldom;
import io.helpdesk.core.outbox.EventLog.Beginning;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * An address that is told what happens, or a channel that sends what is posted in an inbox. Only what changed is written:
 * sending counts failures in the same row.
 */
@Entity
@Table(name = "webhook")
@DynamicUpdate
public class WebhookEntity {

    /** By which way deliveries go. */
    public enum By {
        ADDRESS,
        CHANNEL
    }

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final Seldom SELDOM = new Seldom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 1)
    private Long id;

    private UUID uuid;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;

    @Column(name = "target_inbox_id")
    private Long targetInboxId;

    @Column(name = "target_bot_id")
    private Long targetBotId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private By carrier;

    private String channel;

    private String format;

    private String name;

    private String url;

    @Column(name = "url_key")
    private String urlKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> events;

    private String secret;

    @Column(name = "inbox_id")
    private Long inboxId;

    private boolean active;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "consecutive_failures")
    private int consecutiveFailures;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "begins_after")
    private long beginsAfter;

    /** Null for none. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "begins_with")
    private List<Long> beginsWith;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected WebhookEntity() {}

    /** Whether what is stored of it makes sense; nobody is to be told of anything otherwise. Said in the log. */
    boolean readable() {
        try {
            events.size();
            return true;
        } catch (IllegalStateException unreadable) {
            if (SELDOM.now()) {
                LOG.log(Level.SEVERE, "Webhook " + id + " cannot be read and is told nothing, until it is mended", unreadable);
            }
            return false;
        }
    }

    private static WebhookEntity blank(Long accountId, Scope scope, Beginning begins, Instant now) {
        var webhook = new WebhookEntity();
        webhook.uuid = UUID.randomUUID();
        webhook.accountId = accountId;
        webhook.scope = scope;
        webhook.carrier = By.ADDRESS;
        webhook.events = List.of();
        webhook.secret = Secrets.token();
        webhook.active = true;
        webhook.begin(begins);
        webhook.createdAt = now;
        webhook.updatedAt = now;
        return webhook;
    }

    static WebhookEntity ofAccount(long accountId, String format, Beginning begins, Instant now) {
        var webhook = blank(accountId, Scope.ACCOUNT, begins, now);
        webhook.format = format;
        return webhook;
    }

    static WebhookEntity ofInbox(long accountId, long inboxId, Beginning begins, Instant now) {
        var webhook = blank(accountId, Scope.INBOX, begins, now);
        webhook.targetInboxId = inboxId;
        return webhook;
    }

    static WebhookEntity ofBot(Long accountId, long botId, Beginning begins, Instant now) {
        var webhook = blank(accountId, Scope.BOT, begins, now);
        webhook.targetBotId = botId;
        return webhook;
    }

    /** What is posted in an inbox, to a channel. */
    public static WebhookEntity toChannel(long accountId, long inboxId, String channel, Beginning begins, Instant now) {
        var webhook = blank(accountId, Scope.INBOX, begins, now);
        webhook.carrier = By.CHANNEL;
        webhook.targetInboxId = inboxId;
        webhook.channel = channel;
        return webhook;
    }

    /**
     * Writes what the command names; failures so far are forgotten.
     *
     * @param begins asked if it was switched off, and is told again what happens from now on
     * @param newUrlKey null where addresses may repeat
     */
    void write(SaveWebhook command, String newUrlKey, Supplier<Beginning> begins, Instant now) {
        name = command.name() == null ? name : command.name().orElse(null);
        url = command.url() == null ? url : command.url();
        urlKey = newUrlKey;
        events = command.events() == null ? events : List.copyOf(command.events());
        secret = command.secret() == null ? secret : command.secret().orElse(null);
        inboxId = command.inboxId() == null ? inboxId : command.inboxId().orElse(null);
        // what this server gave up, it takes up again
        boolean toBeActive = command.active() == null ? active || disabledAt != null : command.active();
        if (toBeActive && !active) {
            begin(begins.get());
        }
        active = toBeActive;
        tryAgain();
        updatedAt = now;
    }

    /**
     * Follows the address written on an inbox or a bot.
     *
     * @param begins asked if it was given up, and is told again what happens from now on
     */
    void follow(Long newAccountId, String newUrl, Supplier<Beginning> begins, Instant now) {
        if (!active) {
            begin(begins.get());
        }
        if (!newUrl.equals(url) || !active) {
            url = newUrl;
            active = true;
            tryAgain();
            updatedAt = now;
        }
        accountId = newAccountId;
    }

    /** Another channel takes over. */
    public void handTo(String other, Instant now) {
        if (!other.equals(channel)) {
            channel = other;
            tryAgain();
            updatedAt = now;
        }
    }

    /** It is told what happens from then on. */
    private void begin(Beginning from) {
        beginsAfter = from.after();
        beginsWith = from.with().isEmpty() ? null : List.copyOf(from.with());
    }

    /** Whether an event of this writer committed after this began. */
    boolean began(long writer) {
        return writer > beginsAfter || beginsWith != null && beginsWith.contains(writer);
    }

    private void tryAgain() {
        pausedUntil = null;
        consecutiveFailures = 0;
        failingSince = null;
        disabledAt = null;
        disabledReason = null;
    }

    void rotateSecret(Instant now) {
        secret = Secrets.token();
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    Long accountId() {
        return accountId;
    }

    Scope scope() {
        return scope;
    }

    Long targetInboxId() {
        return targetInboxId;
    }

    Long targetBotId() {
        return targetBotId;
    }

    By carrier() {
        return carrier;
    }

    /** The channel's name; null for an address. */
    public String channel() {
        return channel;
    }

    String format() {
        return format;
    }

    String url() {
        return url;
    }

    List<String> events() {
        return events;
    }

    String secret() {
        return secret;
    }

    int consecutiveFailures() {
        return consecutiveFailures;
    }

    Instant failingSince() {
        return failingSince;
    }

    Webhook snapshot() {
        return new Webhook(id, uuid, accountId, scope, targetInboxId != null ? targetInboxId : targetBotId, format, name, url,
                List.copyOf(events), secret, inboxId, active, pausedUntil, consecutiveFailures, disabledAt, disabledReason,
                createdAt, updatedAt);
    }
}
