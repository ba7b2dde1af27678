package io.helpdesk.core.credential;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.signin.UserSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** That a user is signed in; of the session's secret only its hash is kept. */
@Entity
@Table(name = "user_session")
@DynamicUpdate
public class UserSessionEntity {

    static final int LONGEST_ADDRESS = 64;
    static final int LONGEST_USER_AGENT = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_session_seq")
    @SequenceGenerator(name = "user_session_seq", sequenceName = "user_session_seq", allocationSize = 1)
    private Long id;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "token_hash")
    private String hash;

    private String device;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected UserSessionEntity() {}

    /** @param accountId null where each call names one */
    static UserSessionEntity open(long userId, Long accountId, String hash, String device, Instant now, Instant until) {
        var session = new UserSessionEntity();
        session.userId = userId;
        session.accountId = accountId;
        session.hash = hash;
        session.device = device;
        session.createdAt = now;
        session.expiresAt = until;
        return session;
    }

    UserSessionEntity from(String newAddress, String newUserAgent) {
        address = cut(newAddress, LONGEST_ADDRESS);
        userAgent = cut(newUserAgent, LONGEST_USER_AGENT);
        return this;
    }

    /** What clients say is shown again and not searched: without controls, and not longer than there is room for. */
    private static String cut(String text, int longest) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest));
    }

    /**
     * @param name the user's
     * @param email the user's
     */
    public UserSession snapshot(String name, String email) {
        return new UserSession(
                id,
                new TokenOwner(Caller.Kind.USER, userId, name),
                email,
                accountId,
                device,
                address,
                userAgent,
                createdAt,
                expiresAt,
                lastUsedAt);
    }

    public Long id() {
        return id;
    }

    public Long userId() {
        return userId;
    }

    public Long accountId() {
        return accountId;
    }

    public String device() {
        return device;
    }

    public String address() {
        return address;
    }

    public String userAgent() {
        return userAgent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
