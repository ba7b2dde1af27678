package io.helpdesk.core.account;

import io.helpdesk.api.account.Membership;
import io.helpdesk.api.account.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A person who can work in accounts. The address is stored in lower case and belongs to one user only. */
@Entity
@Table(name = "desk_user")
@DynamicUpdate
public class UserEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_user_seq")
    @SequenceGenerator(name = "desk_user_seq", sequenceName = "desk_user_seq", allocationSize = 1)
    private Long id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    private boolean confirmed;

    @Column(name = "avatar_url")
    private String avatarUrl;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "pubsub_token")
    private String pubsubToken;

    @Column(name = "custom_attributes")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> customAttributes;

    @Column(name = "message_signature")
    private String messageSignature;

    /** Null until a client keeps something. */
    @Column(name = "ui_settings")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> uiSettings;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected UserEntity() {}

    /** A new user, confirmed: whoever may create users vouches for the address. */
    public static UserEntity create(String name, String email, String pubsubToken, Instant now) {
        var user = new UserEntity();
        user.name = name;
        user.email = email;
        user.confirmed = true;
        user.pubsubToken = pubsubToken;
        user.customAttributes = Map.of();
        user.createdAt = now;
        user.updatedAt = now;
        return user;
    }

    public void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    public void moveTo(String newEmail, Instant now) {
        email = newEmail;
        updatedAt = now;
    }

    void display(Optional<String> newDisplayName, Instant now) {
        displayName = newDisplayName.orElse(null);
        updatedAt = now;
    }

    public void protectWith(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        updatedAt = now;
    }

    /** Whoever reads mail at the address has said so. */
    public void confirm(Instant now) {
        confirmed = true;
        updatedAt = now;
    }

    void describe(Map<String, Object> attributes, Instant now) {
        customAttributes = AccountEntity.merged(customAttributes, attributes);
        updatedAt = now;
    }

    /** What clients put below what the user writes, and keep for them; null for what stays as it is. */
    void keep(Optional<String> signature, Map<String, Object> settings, Instant now) {
        messageSignature = signature == null ? messageSignature : signature.orElse(null);
        uiSettings = settings == null ? uiSettings : settings;
        updatedAt = now;
    }

    /** With this picture; null for none. */
    void show(String newAvatarUrl, Instant now) {
        avatarUrl = newAvatarUrl;
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public boolean confirmed() {
        return confirmed;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    /** Null for a user who has no password. */
    public String passwordHash() {
        return passwordHash;
    }

    public Map<String, Object> customAttributes() {
        return Collections.unmodifiableMap(customAttributes);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public User snapshot(List<Membership> memberships) {
        return new User(
                id,
                name,
                displayName,
                email,
                confirmed,
                avatarUrl,
                pubsubToken,
                customAttributes(),
                messageSignature,
                uiSettings == null ? Map.of() : Collections.unmodifiableMap(uiSettings),
                createdAt,
                updatedAt,
                List.copyOf(memberships));
    }
}
