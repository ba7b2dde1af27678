package io.helpdesk.dialect.mail;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything under {@code /mail}; nothing at other paths. */
@ApplicationScoped
public class MailClaim implements DialectClaim {

    private static final String MOUNT = "/mail";

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private Settings settings;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Credential> known(RawRequest request) {
        if (!request.path().matches(MOUNT + "/[A-Za-z0-9]{1,64}")) {
            return Optional.empty();
        }
        Credential token = new Credential.MailDoorToken(request.path().substring(MOUNT.length() + 1));
        return gatekeeper.admit(token) == null ? Optional.empty() : Optional.of(token);
    }

    @Override
    public OptionalLong bodyLimit(RawRequest request) {
        return OptionalLong.of(settings.number(Setting.MAIL_SIZE));
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Mail servers";
    }

    @Override
    public String paths() {
        return "/mail/…";
    }

    @Override
    public String document() {
        return "docs/mail.md";
    }
}
