package io.helpdesk.web.admission;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** The gatekeeper, for dialects: whoever shows too many wrong credentials has to wait before another is looked at. */
@ApplicationScoped
public class Door {

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private WrongCredentials wrong;

    @Inject
    private WrongPasswords passwords;

    @Inject
    private ClientAddress client;

    /** So that what is remembered of passwords is worth nothing outside of this process. */
    private final String salt = UUID.randomUUID().toString();

    /**
     * As {@link Gatekeeper#identify}.
     *
     * @throws TooManyWrong as well
     */
    public TokenOwner identify(Credential.AccessToken token) {
        return judged(client.get(), token, () -> gatekeeper.identify(token));
    }

    /**
     * As {@link Gatekeeper#session}.
     *
     * @throws TooManyWrong as well
     */
    public UserSession session(Credential.SessionToken token) {
        return judged(client.get(), token, () -> gatekeeper.session(token));
    }

    /**
     * Has somebody sign in, or do something else that only a password or a link allows.
     *
     * @param who the user named, in any case; {@code ""} where the secret alone says so
     * @param secret the password, or the token of the link
     * @param judgement throws {@link Unauthenticated} if that is wrong
     * @throws TooManyWrong if too many were tried from there
     */
    public <T> T signIn(String who, String secret, Supplier<T> judgement) {
        // a link names nobody: wrong ones of one must not keep everybody behind the same address from theirs
        var user = sha256(who.isEmpty() ? secret : who.strip().toLowerCase(Locale.ROOT));
        var fingerprint = sha256(salt + "\n" + user + "\n" + secret);
        var address = "address " + network(client.get());
        var whose = address + "\n" + user;
        wrong.look(fingerprint, System.nanoTime(), address);
        passwords.take(fingerprint, whose, System.nanoTime());
        try {
            var done = judgement.get();
            wrong.wasRight(fingerprint);
            passwords.wasRight(fingerprint, whose);
            return done;
        } catch (Unauthenticated refused) {
            wrong.wasWrong(fingerprint, System.nanoTime(), address);
            passwords.wasWrong(fingerprint);
            throw refused;
        } catch (RuntimeException notLookedAt) {
            passwords.wasNone(fingerprint, whose);
            throw notLookedAt;
        }
    }

    /**
     * Whether somebody may be sent a mail, which anybody may ask for: a few times from one network, then less and less often.
     *
     * @throws TooManyWrong if not
     */
    public void askForMail(String who) {
        var address = "mail " + network(client.get());
        wrong.look("", System.nanoTime(), address);
        passwords.take("", address + "\n" + sha256(who.strip().toLowerCase(Locale.ROOT)), System.nanoTime());
        wrong.wasWrong("", System.nanoTime(), address);
    }

    /**
     * As {@link Gatekeeper#admit}.
     *
     * @throws TooManyWrong as well
     */
    public Caller admit(Credential credential) {
        return admit(client.get(), credential);
    }

    /**
     * The same outside of a request.
     *
     * @param address whose, behind the proxies that are trusted
     */
    public Caller admit(String address, Credential credential) {
        return judged(address, credential, () -> gatekeeper.admit(credential));
    }

    /** Whether it was right when it was last judged on this node, as far as that is remembered. */
    public boolean remembers(Credential credential) {
        return wrong.rememberedAsRight(fingerprint(credential));
    }

    /**
     * For those who show their credential later only: whether too many wrong ones came from there. Then the request carries
     * the refusal.
     */
    public boolean closedTo(HttpServletRequest request, String address) {
        try {
            wrong.look("", System.nanoTime(), "address " + network(address));
            return false;
        } catch (TooManyWrong refusal) {
            Verdict.pass(request, refusal);
            return true;
        }
    }

    /** In whose name a request with this credential takes places. */
    public Places.Holder holder(Credential known) {
        return known.isAnybodys() ? stranger(client.get()) : new Places.Holder(fingerprint(known), false);
    }

    /**
     * The same for those who show their credential later only.
     *
     * @param address whose, behind the proxies that are trusted
     */
    public static Places.Holder stranger(String address) {
        return new Places.Holder("address " + network(address), true);
    }

    private <T> T judged(String address, Credential shown, Supplier<T> judgement) {
        var fingerprint = fingerprint(shown);
        var whose = new String[] {"address " + network(address), "key " + sha256(shown.guessedUnder())};
        wrong.look(fingerprint, System.nanoTime(), whose);
        try {
            var judged = judgement.get();
            wrong.wasRight(fingerprint);
            return judged;
        } catch (Unauthenticated unknown) {
            // a proof of identity that was not shown is no guess
            if (!unknown.subject().equals("identity")) {
                wrong.wasWrong(fingerprint, System.nanoTime(), whose);
            }
            throw unknown;
        } catch (NotFound unknown) {
            if (shown.isAnybodys()) {
                // the path is the secret
                wrong.wasWrong(fingerprint, System.nanoTime(), whose);
            }
            throw unknown;
        }
    }

    /** Nobody owns a single address of IPv6. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.toLowerCase(Locale.ROOT).split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private static String fingerprint(Credential shown) {
        return sha256(shown.shown());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
