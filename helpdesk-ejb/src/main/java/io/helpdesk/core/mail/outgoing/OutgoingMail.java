package io.helpdesk.core.mail.outgoing;

import java.nio.file.Path;
import java.util.List;

/**
 * A mail as it is to be, before it is put into MIME. Lists are never null.
 *
 * @param messageId without angle brackets
 * @param from an address and a name; the name may be null
 * @param replyTo null for none
 * @param references the ids of what went before, oldest first, without angle brackets
 * @param text what it says without HTML; never null
 * @param html the same as HTML; null for none
 * @param headers beyond those, with their values
 */
public record OutgoingMail(
        String messageId,
        Mailbox from,
        String replyTo,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        String subject,
        List<String> references,
        String text,
        String html,
        List<File> files,
        List<Header> headers) {

    /** The value of {@code Auto-Submitted} that says that a program has answered (RFC 3834, 5). */
    static final String REPLIED = "auto-replied";

    /** Whether it is the answer of a program. */
    boolean automaticAnswer() {
        return headers.contains(new Header("Auto-Submitted", REPLIED));
    }

    /** An address with the name of who has it. */
    public record Mailbox(String address, String name) {}

    /** A line of its head. */
    public record Header(String name, String value) {}

    /**
     * Something it carries.
     *
     * @param contentId under which the HTML shows it; null if it is attached
     */
    public record File(String name, String contentType, String contentId, Path content) {}
}
