package io.helpdesk.core.file;

/** Who is shown with a picture. */
public enum PictureOf {
    CONTACT("contactId"),
    USER("userId"),
    INBOX("inboxId"),
    BOT("botId"),
    PORTAL("portalId");

    /** In {@link PictureEntity}. */
    final String field;

    PictureOf(String field) {
        this.field = field;
    }
}
