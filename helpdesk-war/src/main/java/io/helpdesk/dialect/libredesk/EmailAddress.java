package io.helpdesk.dialect.libredesk;

import java.util.Locale;
import java.util.regex.Pattern;

/** Bare addresses as RFC 5322 has them: no display name; a host without a dot will do (libredesk 6.1). */
public final class EmailAddress {

    private static final String ATOM = "[\\p{Alnum}!#$%&'*+/=?^_`{|}~[^\\p{ASCII}]-]+";
    private static final String DOTTED = ATOM + "(?:\\." + ATOM + ")*+";
    private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\\\p{Print})*+\"";
    private static final String LITERAL = "\\[[^\\[\\]\\\\\\p{Cntrl}]+]";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:" + DOTTED + "|" + QUOTED + ")@(?:" + DOTTED + "|" + LITERAL + ")");

    private EmailAddress() {}

    public static String normalise(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean valid(String address) {
        return ADDRESS.matcher(address).matches();
    }
}
