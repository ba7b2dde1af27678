package io.helpdesk.dialect.libredesk;

import org.jsoup.Jsoup;

/** What is left of HTML when the tags are taken out; link targets go too (libredesk 6.8). */
public final class PlainText {

    private PlainText() {}

    public static String of(String html) {
        return Jsoup.parse(html).text();
    }
}
