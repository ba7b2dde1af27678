package io.helpdesk.core.whatsapp.incoming;

import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.whatsapp.WhatsAppDoor;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.loop.OncePerMinute;
import io.helpdesk.core.whatsapp.CloudInbox;
import io.helpdesk.core.whatsapp.CloudInboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at who calls, and keeps what the provider brings. */
@ApplicationScoped
public class WhatsAppDoorBean implements WhatsAppDoor {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");
    private static final int LONGEST_SAID = 500;
    private static final OncePerMinute SAID_WITHOUT_SECRET = new OncePerMinute();

    @Inject
    private Settings settings;

    @Inject
    private CloudInboxes inboxes;

    @Inject
    private Arrivals arrivals;

    @Inject
    private ArrivalRounds rounds;

    @Override
    public void find(String number) {
        inbox(number).orElseThrow(() -> new NotFound("inbox"));
    }

    @Override
    public void shakeHands(String number, String verifyToken) {
        var expected = inbox(number).map(inbox -> inbox.config().verifyToken());
        if (verifyToken == null || expected.isEmpty() || !Secrets.same(expected.get(), verifyToken)) {
            throw new Unauthenticated("verify_token");
        }
    }

    @Override
    public void take(String number, String signature, byte[] call) {
        var inbox = inbox(number).orElseThrow(() -> new NotFound("inbox"));
        if (signature == null || signature.isBlank()) {
            throw new Unauthenticated("signature");
        }
        var own = inbox.config().appSecret();
        var secret = own == null ? settings.text(Setting.WHATSAPP_APP_SECRET).orElse(null) : own;
        if (secret == null && SAID_WITHOUT_SECRET.now()) {
            LOG.warning("WhatsApp calls, and is refused: there is no " + Setting.WHATSAPP_APP_SECRET.key()
                    + " and no app_secret of inbox " + inbox.inboxId() + " by which to see that it does");
        }
        if (secret == null || !CallSignature.valid(signature, secret, call)) {
            throw new Forbidden("signature");
        }
        var read = CallReader.read(call);
        if (read.isEmpty()) {
            // whoever brought it would bring it again and again
            LOG.warning(
                    "WhatsApp brought what is no JSON object, " + call.length + " bytes for inbox " + inbox.inboxId());
            return;
        }
        read.get()
                .passedOver()
                .forEach(field -> LOG.log(Level.INFO, "WhatsApp says of inbox {0}: {1}", new Object[] {
                    Long.toString(inbox.inboxId()), field.substring(0, Math.min(field.length(), LONGEST_SAID))
                }));
        // who signs by an inbox's own secret speaks for its account alone
        if (arrivals.keep(inbox, own == null, read.get().items())) {
            rounds.wake();
        }
    }

    private Optional<CloudInbox> inbox(String number) {
        var digits = ContactAddress.digits(number);
        return digits.isEmpty() || digits.length() > 15 ? Optional.empty() : inboxes.withNumber(digits);
    }
}
