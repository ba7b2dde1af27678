package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.file.Picture;
import io.helpdesk.web.PublicAddress;

/** Small habits of this wire about strings. */
public final class ChatwootTexts {

    private ChatwootTexts() {}

    /** Where a picture can be fetched; what has none shows an empty address. */
    public static String picture(String address) {
        return Picture.of(address)
                .map(kept -> PublicAddress.door() + BlobAddresses.path(kept))
                .orElse(address == null ? "" : address);
    }

    /** Without the marks of hard line breaks, and without line breaks at the end (chatwoot-events 3.2); null stays null. */
    public static String unmarked(String content) {
        return content == null ? null : content.replace("\\\n", "\n").replaceFirst("\n+$", "");
    }
}
