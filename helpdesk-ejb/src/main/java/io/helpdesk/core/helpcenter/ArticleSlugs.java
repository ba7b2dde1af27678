package io.helpdesk.core.helpcenter;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What addresses call articles whose author has not said it: when they were made, and their title as far as it is Latin. */
final class ArticleSlugs {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private static final int LONGEST = 200;

    private ArticleSlugs() {}

    static String of(String title, Instant now) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        // nothing is left of some writings, and several may be made in a second
        var named = words.isEmpty() ? UUID.randomUUID().toString().substring(0, 8) : words;
        return now.getEpochSecond() + "-" + named.substring(0, Math.min(LONGEST, named.length()));
    }
}
