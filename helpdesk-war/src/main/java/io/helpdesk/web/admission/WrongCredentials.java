package io.helpdesk.web.admission;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * How many wrong credentials came from an address, and for a key, lately, on this node. Each has as many a minute as is
 * configured; what is used up comes back evenly. Credentials that were right are known and never slowed down, so that whoever
 * guesses beside them, at the same address or at their key, takes nothing from them. The least recently seen are forgotten.
 */
@ApplicationScoped
public class WrongCredentials {

    private static final double NANOS_A_MINUTE = 60e9;

    /** @param left how many more are looked at */
    private record Account(double left, long at) {}

    @Inject
    private Settings settings;

    private final Map<String, Account> accounts = new Recent<>();
    private final Map<String, Boolean> right = new Recent<>();
    private int most;

    @PostConstruct
    void open() {
        open((int) settings.number(Setting.LIMIT_WRONG_CREDENTIALS, 0));
    }

    /** @param allowed a minute; 0 for any number */
    void open(int allowed) {
        most = allowed;
    }

    /**
     * @param fingerprint of the whole credential
     * @param whose an address or a key; each has an account of its own
     * @throws TooManyWrong if one of them has to wait
     */
    synchronized void look(String fingerprint, long now, String... whose) {
        if (most == 0 || right.get(fingerprint) != null) {
            return;
        }
        for (var one : whose) {
            double left = left(one, now);
            if (left < 1) {
                throw new TooManyWrong((int) Math.max(1, Math.ceil((1 - left) * 60 / most)));
            }
        }
    }

    synchronized boolean rememberedAsRight(String fingerprint) {
        return right.get(fingerprint) != null;
    }

    synchronized void wasRight(String fingerprint) {
        right.put(fingerprint, true);
    }

    synchronized void wasWrong(String fingerprint, long now, String... whose) {
        right.remove(fingerprint);
        for (var one : whose) {
            accounts.put(one, new Account(Math.max(0, left(one, now) - 1), now));
        }
    }

    private double left(String whose, long now) {
        var account = accounts.get(whose);
        return account == null ? most : Math.min(most, account.left + (now - account.at) * most / NANOS_A_MINUTE);
    }
}
