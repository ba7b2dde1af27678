package io.helpdesk.api.signin;

import java.time.Duration;

/**
 * What a session is to be.
 *
 * @param lifetime after which it is over, used or not
 * @param inAccount whether it is for one account; otherwise each call names one
 * @param accountId which account it is for; null for the one that the user opened a session in last, or else joined first
 * @param address where it is opened from, {@code ""} if that is not known
 * @param userAgent what the client calls itself, of any length, {@code ""} for nothing
 */
public record NewSession(Duration lifetime, boolean inAccount, Long accountId, String address, String userAgent) {

    /** One for whichever account each call names. */
    public static NewSession anywhere(Duration lifetime, String address, String userAgent) {
        return new NewSession(lifetime, false, null, address, userAgent);
    }

    /** One for one account. */
    public static NewSession in(Long accountId, Duration lifetime, String address, String userAgent) {
        return new NewSession(lifetime, true, accountId, address, userAgent);
    }
}
