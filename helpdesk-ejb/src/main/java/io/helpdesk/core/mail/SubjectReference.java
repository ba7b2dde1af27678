package io.helpdesk.core.mail;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number of a conversation in the subject of its mails, {@code #150} (libredesk 6.4). */
public final class SubjectReference {

    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})(?!\\d)");

    private SubjectReference() {}

    /** The subject with the number in it, at the end if it had none. */
    public static String in(String subject, long number) {
        var text = subject == null ? "" : subject.strip();
        boolean there = NUMBER.matcher(text).results().anyMatch(found -> Long.parseLong(found.group(1)) == number);
        return there ? text : (text + " - #" + number).strip();
    }

    /** The last number that is there. */
    public static OptionalLong numberIn(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .reduce((earlier, later) -> later);
    }
}
