package io.helpdesk.api.message;

import io.helpdesk.api.template.TemplateUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message to post. None of its parts is null; {@link #builder} makes them.
 *
 * @param type {@code OUTGOING} is written by the caller, anything else by the contact (chatwoot-application 4.2). A caller of
 *     kind CONTACT always posts INCOMING
 * @param additionalAttributes null for none
 */
public record PostMessage(
        MessageType type,
        Body body,
        boolean privateNote,
        Writer writer,
        Delivery delivery,
        Map<String, Object> additionalAttributes) {

    /** A message of which nothing else is said yet. */
    public static Builder builder(MessageType type, String content) {
        return new Builder(type, content);
    }

    /** The same with these attributes. */
    public PostMessage withContentAttributes(Map<String, Object> attributes) {
        return new PostMessage(type, body.with(attributes), privateNote, writer, delivery, additionalAttributes);
    }

    /**
     * What the message is to say.
     *
     * @param text may be null; at most 150000 characters
     * @param html whether the text is HTML
     * @param rendered whether variables ({@code {{contact.name}}}) in outgoing text are filled in first
     * @param attributes null for none; {@code in_reply_to} (a message id) is resolved within the conversation
     * @param template null for none; otherwise the text is made from it and {@code text} is ignored
     */
    public record Body(
            String text,
            boolean html,
            boolean rendered,
            ContentType type,
            Map<String, Object> attributes,
            TemplateUse template,
            List<Attach> attachments) {

        public Body {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        private Body with(Map<String, Object> others) {
            return new Body(text, html, rendered, type, others, template, attachments);
        }
    }

    /**
     * Who is to have written it, where that is not the caller.
     *
     * @param botId this bot of the account or installation; unknown ones are ignored; null for the caller
     * @param onBehalfOfContact the contact, although an agent calls (needs MESSAGE_WRITE_AS_CONTACT), used with
     *     {@code INCOMING}; the inbox may be of any kind then
     */
    public record Writer(Long botId, boolean onBehalfOfContact) {}

    /**
     * How it goes through its channel.
     *
     * @param recipients of a mail: addresses are checked; null for none
     * @param sourceId its id in the channel it came from, or null
     * @param echoId what the client sent along to recognise it, or null
     * @param writtenAt when the contact wrote it, as the channel says, by which it is reckoned for how long the contact can be answered; what is
     *     still to come counts as now; null for now
     */
    public record Delivery(Message.Recipients recipients, String sourceId, String echoId, Instant writtenAt) {}

    /** Makes the command; what is not said is the plain case: text, written out, nothing attached. */
    public static final class Builder {

        private final MessageType type;
        private final String content;
        private boolean html;
        private boolean rendered;
        private ContentType contentType = ContentType.TEXT;
        private Map<String, Object> contentAttributes;
        private boolean privateNote;
        private List<Attach> attachments = List.of();
        private String sourceId;
        private String echoId;
        private Instant writtenAt;
        private Long asBotId;
        private boolean onBehalfOfContact;
        private Message.Recipients recipients;
        private TemplateUse template;
        private Map<String, Object> additionalAttributes;

        private Builder(MessageType type, String content) {
            this.type = type;
            this.content = content;
        }

        public Builder html(boolean yes) {
            html = yes;
            return this;
        }

        public Builder rendered(boolean yes) {
            rendered = yes;
            return this;
        }

        public Builder contentType(ContentType contentType) {
            this.contentType = contentType;
            return this;
        }

        public Builder contentAttributes(Map<String, Object> contentAttributes) {
            this.contentAttributes = contentAttributes;
            return this;
        }

        public Builder privateNote(boolean yes) {
            privateNote = yes;
            return this;
        }

        public Builder attachments(List<Attach> attachments) {
            this.attachments = attachments;
            return this;
        }

        public Builder sourceId(String sourceId) {
            this.sourceId = sourceId;
            return this;
        }

        public Builder echoId(String echoId) {
            this.echoId = echoId;
            return this;
        }

        public Builder writtenAt(Instant writtenAt) {
            this.writtenAt = writtenAt;
            return this;
        }

        public Builder asBotId(Long asBotId) {
            this.asBotId = asBotId;
            return this;
        }

        public Builder onBehalfOfContact(boolean yes) {
            onBehalfOfContact = yes;
            return this;
        }

        public Builder recipients(Message.Recipients recipients) {
            this.recipients = recipients;
            return this;
        }

        public Builder template(TemplateUse template) {
            this.template = template;
            return this;
        }

        public Builder additionalAttributes(Map<String, Object> additionalAttributes) {
            this.additionalAttributes = additionalAttributes;
            return this;
        }

        public PostMessage build() {
            return new PostMessage(
                    type,
                    new Body(content, html, rendered, contentType, contentAttributes, template, attachments),
                    privateNote,
                    new Writer(asBotId, onBehalfOfContact),
                    new Delivery(recipients, sourceId, echoId, writtenAt),
                    additionalAttributes);
        }
    }
}
