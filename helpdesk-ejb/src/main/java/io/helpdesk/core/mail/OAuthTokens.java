package io.helpdesk.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;

/** Tokens by which mailboxes are used instead of passwords (XOAUTH2), renewed before they end. */
@ApplicationScoped
public class OAuthTokens {

    private static final Duration TOO_SHORT = Duration.ofMinutes(2);

    @Inject
    TokenEndpoint endpoint;

    @Inject
    OAuthGrants grants;

    @Inject
    Clock clock;

    /**
     * One that serves for some minutes; a new one is kept with the inbox. Outside of transactions, as it may have to ask the
     * provider.
     *
     * @throws MailUnreachable if the provider gives none
     */
    public String current(MailSettings mail) {
        var grant = mail.oauth();
        if (grant.accessToken() != null
                && grant.expiresAt() != null
                && grant.expiresAt().isAfter(clock.instant().plus(TOO_SHORT))) {
            return grant.accessToken();
        }
        var provider = OAuthProvider.named(grant.provider())
                .orElseThrow(
                        () -> new MailUnreachable("no provider of tokens is called " + grant.provider(), false, null));
        if (grant.refreshToken() == null) {
            throw new MailUnreachable("the mailbox has to be connected at " + provider.word() + " again", false, null);
        }
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", grant.clientId());
        if (grant.clientSecret() != null) {
            form.put("client_secret", grant.clientSecret());
        }
        form.put("refresh_token", grant.refreshToken());
        var answer = endpoint.ask(provider, grant.tenantId(), form);
        grants.renewed(mail.inboxId(), answer);
        return answer.accessToken();
    }
}
