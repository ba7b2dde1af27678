package io.helpdesk.core.signin;

import io.helpdesk.core.credential.Secrets;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a user was given that is good for once; of its token only the hash is kept. */
@Entity
@Table(name = "sign_in_link")
@DynamicUpdate
public class SignInLinkEntity {

    /** What it is good for. */
    enum Purpose {
        /** To set a password: one was forgotten, or the user was invited. */
        PASSWORD,
        /** To sign in without one. */
        SIGN_IN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_link_seq")
    @SequenceGenerator(name = "sign_in_link_seq", sequenceName = "sign_in_link_seq", allocationSize = 1)
    private Long id;

    @Column(name = "user_id")
    private Long userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Purpose purpose;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SignInLinkEntity() {}

    static SignInLinkEntity of(long userId, Purpose purpose, String token, Instant now, Instant until) {
        var link = new SignInLinkEntity();
        link.userId = userId;
        link.purpose = purpose;
        link.hash = Secrets.hash(token);
        link.createdAt = now;
        link.expiresAt = until;
        return link;
    }

    public Long id() {
        return id;
    }
}
