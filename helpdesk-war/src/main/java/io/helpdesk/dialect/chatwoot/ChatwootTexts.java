package io.helpdesk.dialect.chatwoot;

/** Small habits of this wire about strings. */
public final class ChatwootTexts {

    private ChatwootTexts() {}

    /** What has no picture shows an empty address. */
    public static String orEmpty(String address) {
        return address == null ? "" : address;
    }

    /** Without the marks of hard line breaks, and without line breaks at the end (chatwoot-events 3.2); null stays null. */
    public static String unmarked(String content) {
        return content == null ? null : content.replace("\\\n", "\n").replaceFirst("\n+$", "");
    }
}
