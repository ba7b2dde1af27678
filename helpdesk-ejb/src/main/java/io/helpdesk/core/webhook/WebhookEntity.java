package io.helpdesk.core.webhook;

import io.helpdesk.api.webhook.SaveWebhook;
import io.helpdesk.api.webhook.Webhook;
import io.helpdesk.api.webhook.Webhook.Scope;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.loop.OncePerMinute;
import io.helpdesk.core.outbox.EventLog.Beginning;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** An address that is told what happens. */
@Entity
@DiscriminatorValue("WEBHOOK")
@DynamicUpdate
public class WebhookEntity extends DeliveryTargetEntity {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.webhooks");
    private static final OncePerMinute LOG_LIMIT = new OncePerMinute();

    private UUID uuid;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;

    @Column(name = "target_inbox_id")
    private Long targetInboxId;

    @Column(name = "target_bot_id")
    private Long targetBotId;

    private String format;

    private String name;

    private String url;

    @Column(name = "url_key")
    private String urlKey;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> events;

    @Convert(converter = SealedText.class)
    private String secret;

    @Column(name = "inbox_id")
    private Long inboxId;

    protected WebhookEntity() {}

    @Override
    public boolean readable() {
        try {
            events.size();
            return true;
        } catch (IllegalStateException unreadable) {
            if (LOG_LIMIT.now()) {
                LOG.log(
                        Level.SEVERE,
                        "Webhook " + id() + " cannot be read and is told nothing, until it is mended",
                        unreadable);
            }
            return false;
        }
    }

    private WebhookEntity(Long accountId, Scope scope, Beginning begins, Instant now) {
        super(accountId, begins, now);
        uuid = UUID.randomUUID();
        this.scope = scope;
        events = List.of();
        secret = Secrets.token();
    }

    static WebhookEntity ofAccount(long accountId, String format, Beginning begins, Instant now) {
        var webhook = new WebhookEntity(accountId, Scope.ACCOUNT, begins, now);
        webhook.format = format;
        return webhook;
    }

    static WebhookEntity ofInbox(long accountId, long inboxId, Beginning begins, Instant now) {
        var webhook = new WebhookEntity(accountId, Scope.INBOX, begins, now);
        webhook.targetInboxId = inboxId;
        return webhook;
    }

    static WebhookEntity ofBot(Long accountId, long botId, Beginning begins, Instant now) {
        var webhook = new WebhookEntity(accountId, Scope.BOT, begins, now);
        webhook.targetBotId = botId;
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
        boolean toBeActive = command.active() == null ? active() || disabledAt() != null : command.active();
        if (toBeActive && !active()) {
            begin(begins.get());
        }
        changed(toBeActive, now);
    }

    /**
     * Follows the address written on an inbox or a bot.
     *
     * @param begins asked if it was given up, and is told again what happens from now on
     */
    void follow(Long newAccountId, String newUrl, Supplier<Beginning> begins, Instant now) {
        if (!active()) {
            begin(begins.get());
        }
        if (!newUrl.equals(url) || !active()) {
            url = newUrl;
            changed(true, now);
        }
        belongTo(newAccountId);
    }

    void rotateSecret(Instant now) {
        secret = Secrets.token();
        touched(now);
    }

    UUID uuid() {
        return uuid;
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

    Webhook snapshot() {
        return new Webhook(
                id(),
                uuid,
                accountId(),
                scope,
                targetInboxId != null ? targetInboxId : targetBotId,
                format,
                name,
                url,
                List.copyOf(events),
                secret,
                inboxId,
                active(),
                pausedUntil(),
                consecutiveFailures(),
                disabledAt(),
                disabledReason(),
                createdAt(),
                updatedAt());
    }
}
