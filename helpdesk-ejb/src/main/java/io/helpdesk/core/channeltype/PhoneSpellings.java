package io.helpdesk.core.channeltype;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers of mobile phones that are written in two ways (whatsapp-cloud 9): in Brazil with or without the 9 in front of the eight digits
 * that were there before, in Mexico with or without the 1 after the country's code. Both lead to the same phone.
 */
public final class PhoneSpellings {

    private static final Pattern BRAZIL = Pattern.compile("(55\\d{2})(9?)(\\d{8})");
    private static final Pattern MEXICO = Pattern.compile("(52)(1?)(\\d{10})");

    private PhoneSpellings() {}

    /** @return the digits as they were given, and then the other way to write them, if there is one */
    public static List<String> of(String digits) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(digits);
        other(BRAZIL, "9", digits, spellings);
        other(MEXICO, "1", digits, spellings);
        return List.copyOf(spellings);
    }

    private static void other(Pattern country, String mark, String digits, LinkedHashSet<String> spellings) {
        var number = country.matcher(digits);
        if (number.matches()) {
            spellings.add(number.group(1) + (number.group(2).isEmpty() ? mark : "") + number.group(3));
        }
    }
}
