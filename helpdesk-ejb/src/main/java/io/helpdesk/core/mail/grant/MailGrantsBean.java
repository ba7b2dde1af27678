package io.helpdesk.core.mail.grant;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.mail.MailGrants;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.mail.MailUnreachable;
import io.helpdesk.core.mail.OAuthProvider;
import io.helpdesk.core.mail.TokenAnswer;
import io.helpdesk.core.mail.TokenEndpoint;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.logging.Logger;

/** Sends owners of mailboxes to their provider and takes them back. No EJB: no transaction waits for a provider. */
@ApplicationScoped
public class MailGrantsBean implements MailGrants {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.mail");
    private static final int STATE = 48;

    /** Characters (RFC 7636, 4.1). */
    private static final int VERIFIER = 64;

    private static final int SECRET = 500;

    @Inject
    private GrantSteps steps;

    @Inject
    private Inboxes inboxes;

    @Inject
    private TokenEndpoint endpoint;

    @Override
    @Requires(Permission.INBOX_WRITE)
    public URI begin(Caller caller, Wanted wanted) {
        if (caller.userId() == null) {
            throw new Forbidden("inbox");
        }
        new Checks()
                .required("client_id", wanted.clientId())
                .longest("client_id", wanted.clientId(), Checks.LINE)
                .required("client_secret", wanted.clientSecret())
                .longest("client_secret", wanted.clientSecret(), SECRET)
                .longest("tenant_id", wanted.tenantId(), Checks.LINE)
                .refuse("mail_grant");
        var provider = OAuthProvider.named(wanted.provider())
                .orElseThrow(() -> new Invalid("mail_grant", "provider", Rule.UNKNOWN_VALUE));
        if (wanted.inboxId() != null
                && !ChannelTypes.of(inboxes.get(caller, wanted.inboxId()).kind())
                        .takesMail()) {
            throw new Invalid("mail_grant", "inbox", Rule.NOT_ALLOWED);
        }
        var state = Secrets.alphanumeric(STATE);
        var verifier = Secrets.alphanumeric(VERIFIER);
        steps.begin(caller, wanted, state, verifier);
        return provider.consent(wanted, state, challenge(verifier));
    }

    @Override
    public Ending end(String provider, String state, String code) {
        var flow = state == null || state.isEmpty()
                ? null
                : steps.take(provider, state).orElse(null);
        if (flow == null) {
            return Ending.STATE_UNKNOWN;
        }
        if (code == null || code.isEmpty()) {
            return Ending.DENIED;
        }
        if (!steps.allowed(flow)) {
            return Ending.NOT_ALLOWED;
        }
        var known = OAuthProvider.named(provider).orElseThrow();
        TokenAnswer answer;
        try {
            answer = token(known, flow, code);
        } catch (MailUnreachable e) {
            LOG.fine(() -> "A mailbox was not connected: " + e.getMessage());
            return Ending.NO_TOKEN;
        }
        if (answer.refreshToken() == null) {
            return Ending.NO_TOKEN;
        }
        var address = IdToken.address(answer.idToken(), flow.clientId());
        return address.isEmpty() ? Ending.NO_ADDRESS : written(known, flow, address.get(), answer);
    }

    private Ending written(OAuthProvider provider, GrantFlowEntity flow, String address, TokenAnswer answer) {
        if (flow.inboxId() != null) {
            return steps.reconnect(flow, provider, address, answer);
        }
        try {
            steps.connect(flow, provider, address, answer);
            return Ending.CONNECTED;
        } catch (Invalid refusal) {
            if (refusal.violations().stream().anyMatch(violation -> violation.rule() == Rule.TAKEN)) {
                return Ending.ADDRESS_TAKEN;
            }
            throw refusal;
        }
    }

    private TokenAnswer token(OAuthProvider provider, GrantFlowEntity flow, String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", flow.callback());
        form.put("client_id", flow.clientId());
        form.put("client_secret", flow.clientSecret());
        form.put("code_verifier", flow.verifier());
        return endpoint.ask(provider, flow.tenantId(), form);
    }

    /** S256 (RFC 7636, 4.2). */
    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
