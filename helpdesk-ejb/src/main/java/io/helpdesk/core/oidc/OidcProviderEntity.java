package io.helpdesk.core.oidc;

import io.helpdesk.api.oidc.OidcProvider;
import io.helpdesk.api.oidc.SaveOidcProvider;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.secret.SealedText;
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
import org.hibernate.annotations.DynamicUpdate;

/** Where people of an account may sign in. */
@Entity
@Table(name = "oidc_provider")
@DynamicUpdate
public class OidcProviderEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "oidc_provider_seq")
    @SequenceGenerator(name = "oidc_provider_seq", sequenceName = "oidc_provider_seq", allocationSize = 1)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private boolean enabled;

    @Enumerated(EnumType.STRING)
    private OidcProvider.Kind kind;

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    @Convert(converter = SealedText.class)
    private String clientSecret;

    @Column(name = "logo_url")
    private String logoUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected OidcProviderEntity() {}

    static OidcProviderEntity create(long accountId, SaveOidcProvider command, Instant now) {
        var provider = new OidcProviderEntity();
        provider.accountId = accountId;
        provider.createdAt = now;
        provider.write(command, now);
        return provider;
    }

    void write(SaveOidcProvider command, Instant now) {
        name = command.name();
        enabled = command.enabled();
        kind = command.kind();
        issuer = command.issuer();
        clientId = command.clientId();
        if (command.clientSecret() != null) {
            clientSecret = command.clientSecret();
        }
        logoUrl = command.logoUrl();
        updatedAt = now;
    }

    OidcProvider snapshot() {
        return new OidcProvider(id, name, enabled, kind, issuer, clientId, logoUrl, createdAt, updatedAt);
    }

    Asked asked() {
        return new Asked(accountId, issuer, clientId, clientSecret);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    /** What is needed to ask it. */
    record Asked(long accountId, String issuer, String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "Asked[" + issuer + "]";
        }
    }
}
