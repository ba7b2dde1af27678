package io.helpdesk.core.mail.grant;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.mail.MailGrants.Wanted;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody was sent to a provider, and has not come back yet. */
@Entity
@Table(name = "mail_grant_flow")
@DynamicUpdate
public class GrantFlowEntity implements OfAccount {

    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "inbox_id")
    private Long inboxId;

    private String provider;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    @Convert(converter = SealedText.class)
    private String clientSecret;

    @Column(name = "tenant_id")
    private String tenantId;

    @Convert(converter = SealedText.class)
    private String verifier;

    private String callback;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected GrantFlowEntity() {}

    GrantFlowEntity(String stateHash, Caller caller, Wanted wanted, String verifier, Instant endsAt) {
        this.stateHash = stateHash;
        this.accountId = caller.accountId();
        this.userId = caller.userId();
        this.inboxId = wanted.inboxId();
        this.provider = wanted.provider();
        this.clientId = wanted.clientId();
        this.clientSecret = wanted.clientSecret();
        this.tenantId = wanted.tenantId();
        this.verifier = verifier;
        this.callback = wanted.callback().toString();
        this.endsAt = endsAt;
    }

    boolean serves(String at, Instant now) {
        return provider.equals(at) && endsAt.isAfter(now);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    long userId() {
        return userId;
    }

    /** Null for a new one. */
    Long inboxId() {
        return inboxId;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String tenantId() {
        return tenantId;
    }

    String verifier() {
        return verifier;
    }

    String callback() {
        return callback;
    }
}
