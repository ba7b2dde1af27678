package io.helpdesk.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of our pages: English, or another language that there is a bundle for. */
public record PageWords(ResourceBundle bundle) {

    /**
     * In the language that fits best.
     *
     * @param name of the bundle
     */
    public static PageWords in(String name, Locale wanted) {
        return new PageWords(ResourceBundle.getBundle(
                name,
                wanted,
                PageWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** @param locale such as {@code "pt_BR"} */
    public static PageWords in(String name, String locale) {
        return in(name, locale(locale));
    }

    /** What a language calls itself. */
    public static String language(String locale) {
        return locale(locale).getDisplayName(locale(locale));
    }

    private static Locale locale(String locale) {
        return Locale.forLanguageTag(locale.replace('_', '-'));
    }

    /** As HTML names it. */
    public String language() {
        var locale = bundle.getLocale();
        return locale.equals(Locale.ROOT) ? "en" : locale.toLanguageTag();
    }

    public String say(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
