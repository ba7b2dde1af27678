package io.helpdesk.core.mail.incoming;

import io.helpdesk.core.mail.incoming.ReceivedMail.Machine;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from headers whether a program has written a mail (RFC 3834 5, RFC 2919, RFC 2369, and usage). */
final class MachineMarks {

    private static final Set<String> REPLIES =
            Set.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply-From", "X-Mail-Autoreply");
    private static final Set<String> MANY =
            Set.of("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID", "X-Auto-Response-Suppress");
    private static final Pattern NOBODY_THERE = Pattern.compile(
            "(?:re:\\s*)?(?:out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|abwesenheit|"
                    + "automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|"
                    + "risposta automatica|fuori ufficio|automatisch antwoord|afwezig|resposta automática)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MachineMarks() {}

    static Machine of(MailHeaders headers) {
        var auto = word(headers, "Auto-Submitted");
        var precedence = word(headers, "Precedence");
        if (auto.equals("auto-replied")
                || precedence.equals("auto_reply")
                || REPLIES.stream().anyMatch(headers::has)
                || NOBODY_THERE.matcher(headers.text("Subject")).matches()) {
            return Machine.REPLIED;
        }
        if (!auto.isEmpty() && !auto.equals("no") || "<>".equals(headers.raw("Return-Path"))) {
            return Machine.GENERATED;
        }
        return Set.of("bulk", "junk", "list").contains(precedence)
                        || MANY.stream().anyMatch(headers::has)
                ? Machine.BULK
                : Machine.PERSON;
    }

    /** Without its parameters, in lower case. */
    private static String word(MailHeaders headers, String name) {
        var value = headers.raw(name);
        return value == null ? "" : value.split("[;(\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
