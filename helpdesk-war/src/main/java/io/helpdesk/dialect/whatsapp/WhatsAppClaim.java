package io.helpdesk.dialect.whatsapp;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.whatsapp.WhatsAppDoor;
import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.DialectClaim;
import io.helpdesk.web.frontdesk.RawRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Everything under {@code /webhooks/whatsapp}; nothing at other paths. */
@ApplicationScoped
public class WhatsAppClaim implements DialectClaim {

    private static final String MOUNT = "/webhooks/whatsapp";

    @Inject
    private WhatsAppDoor door;

    @Override
    public Optional<Claim> claim(RawRequest request) {
        return Optional.empty();
    }

    /**
     * Who calls is known by what is brought, so whatever comes for a number that there is has to be waited for; what comes for
     * another is refused without its body.
     */
    @Override
    public Optional<Credential> known(RawRequest request) {
        if (!request.path().matches(MOUNT + "/(\\+|%2[Bb])?\\d{1,15}")) {
            return Optional.empty();
        }
        door.find(request.path().substring(MOUNT.length() + 1).replaceFirst("^%2[Bb]", "+"));
        return Optional.of(new Credential.Nothing());
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "WhatsApp's servers";
    }

    @Override
    public String paths() {
        return "/webhooks/whatsapp/…";
    }

    @Override
    public String document() {
        return "docs/whatsapp.md";
    }
}
