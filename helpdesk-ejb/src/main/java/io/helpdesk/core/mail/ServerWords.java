package io.helpdesk.core.mail;

import io.helpdesk.api.inbox.MailServers.Problem;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What a mail server said, taken out of exceptions: those of the implementation have it in fields, but are the server's and
 * cannot be named here.
 */
public final class ServerWords {

    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)[ -]");
    private static final int DEEPEST = 10;

    private ServerWords() {}

    /** The code of the reply of SMTP that caused it (RFC 5321, 4.2); empty if there was none. */
    public static OptionalInt replyCode(Throwable failure) {
        var at = failure;
        for (int i = 0; at != null && i < DEEPEST; i++, at = behind(at)) {
            var reply = REPLY.matcher(String.valueOf(at.getMessage()));
            if (reply.find()) {
                return OptionalInt.of(Integer.parseInt(reply.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    /** For people: the reply, or else what prevented it, innermost. */
    public static String of(Throwable failure) {
        var at = failure;
        var last = failure;
        for (int i = 0; at != null && i < DEEPEST; i++, at = behind(at)) {
            if (REPLY.matcher(String.valueOf(at.getMessage())).find()) {
                return at.getMessage().strip();
            }
            last = at;
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : words(failure, last);
    }

    /** What kind of trouble it is. */
    public static Problem problem(Throwable failure) {
        var at = failure;
        for (int i = 0; at != null && i < DEEPEST; i++, at = behind(at)) {
            if (at instanceof UnknownHostException) {
                return Problem.HOST_UNKNOWN;
            }
            if (at instanceof AuthenticationFailedException) {
                return Problem.LOGIN_REFUSED;
            }
            if (at instanceof SSLException) {
                return Problem.CERTIFICATE;
            }
            if (at instanceof SocketTimeoutException) {
                return Problem.NO_ANSWER;
            }
            if (at instanceof ConnectException || at instanceof NoRouteToHostException) {
                return Problem.NOT_REACHED;
            }
        }
        return Problem.OTHER;
    }

    /** The outermost says what was tried, the innermost why it failed. */
    private static String words(Throwable outer, Throwable inner) {
        var tried = String.valueOf(outer.getMessage()).strip().replaceAll("[;,]\\s*(timeout.*)?$", "");
        return outer == inner || tried.contains(inner.getMessage())
                ? tried
                : tried + ": " + inner.getMessage().strip();
    }

    private static Throwable behind(Throwable failure) {
        var next = failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
        return next == failure ? null : next;
    }
}
