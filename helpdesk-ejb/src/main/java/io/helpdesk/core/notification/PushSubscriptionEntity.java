package io.helpdesk.core.notification;

import io.helpdesk.api.notification.PushSubscriptions.Kind;
import io.helpdesk.api.notification.PushSubscriptions.Subscription;
import io.helpdesk.core.secret.SealedMap;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A device on which a user wants to be told of what happens. What it sent has its keys among it, and is sealed. */
@Entity
@Table(name = "push_subscription")
@DynamicUpdate
public class PushSubscriptionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "push_subscription_seq")
    @SequenceGenerator(name = "push_subscription_seq", sequenceName = "push_subscription_seq", allocationSize = 1)
    private Long id;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String identifier;

    @Column(name = "identifier_hash")
    private String identifierHash;

    @Column(name = "push_token_hash")
    private String pushTokenHash;

    @Convert(converter = SealedMap.class)
    @Mutability(Immutability.class)
    private Map<String, Object> attributes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PushSubscriptionEntity() {}

    PushSubscriptionEntity(String identifier, String identifierHash, Instant now) {
        this.identifier = identifier;
        this.identifierHash = identifierHash;
        createdAt = now;
    }

    void belongTo(long newUserId, Kind itsKind, Map<String, Object> sent, String tokenHash, Instant now) {
        userId = newUserId;
        kind = itsKind;
        attributes = sent;
        pushTokenHash = tokenHash;
        updatedAt = now;
    }

    boolean isOf(long user) {
        return id != null && userId == user;
    }

    Subscription snapshot() {
        return new Subscription(
                id, userId, kind, Collections.unmodifiableMap(attributes), identifier, createdAt, updatedAt);
    }
}
