package io.helpdesk.core.conversation.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The key of who wrote a message: of one of the three, or of nobody, as with activities and where the author is gone. An author stays;
 * only merging contacts gives their messages to another, by a statement of its own.
 */
@Embeddable
public class MessageAuthor {

    static final MessageAuthor NOBODY = new MessageAuthor();

    @Column(name = "author_contact_id", updatable = false)
    private Long contactId;

    @Column(name = "author_user_id", updatable = false)
    private Long userId;

    @Column(name = "author_bot_id", updatable = false)
    private Long botId;

    protected MessageAuthor() {}

    static MessageAuthor contact(long id) {
        var author = new MessageAuthor();
        author.contactId = id;
        return author;
    }

    /** @param id null for nobody */
    static MessageAuthor user(Long id) {
        var author = new MessageAuthor();
        author.userId = id;
        return author;
    }

    /** @param id null for nobody */
    static MessageAuthor bot(Long id) {
        var author = new MessageAuthor();
        author.botId = id;
        return author;
    }

    public Long contactId() {
        return contactId;
    }

    public Long userId() {
        return userId;
    }

    public Long botId() {
        return botId;
    }
}
