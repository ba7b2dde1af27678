package io.helpdesk.dialect.chatwoot;

/** Small habits of this wire about strings. */
public final class ChatwootTexts {

    private ChatwootTexts() {}

    /** What has no picture shows an empty address. */
    public static String orEmpty(String address) {
        return address == null ? "" : address;
    }
}
