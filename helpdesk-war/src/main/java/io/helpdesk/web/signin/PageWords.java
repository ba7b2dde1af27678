package io.helpdesk.web.signin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of our page: English, or another language that there is a bundle for. */
record PageWords(ResourceBundle bundle) {

    private static final String NAME = "io.helpdesk.web.signin.page";

    /** In the language that fits best. */
    static PageWords in(Locale wanted) {
        return new PageWords(ResourceBundle.getBundle(
                NAME,
                wanted,
                PageWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** As HTML names it. */
    String language() {
        var locale = bundle.getLocale();
        return locale.equals(Locale.ROOT) ? "en" : locale.toLanguageTag();
    }

    String say(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }
}
