package io.helpdesk.core.channeltype;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a contact is reached outside; each null if unknown.
 *
 * @param email in the form in which it is stored and compared
 * @param phoneNumber E.164 with its plus sign
 */
public record ContactAddress(String email, String phoneNumber) {

    /** Nowhere. */
    public static final ContactAddress UNKNOWN = new ContactAddress(null, null);

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** What phone numbers are compared by, however they are written. */
    public static String digits(String phoneNumber) {
        return NO_DIGIT.matcher(phoneNumber).replaceAll("");
    }

    /** The form in which addresses are stored and compared; null for nothing. */
    public static String normalEmail(String email) {
        var text = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }
}
