package io.helpdesk.api.message;

import io.helpdesk.api.template.TemplateUse;
import java.util.List;
import java.util.Map;

/**
 * A message to post.
 *
 * @param type {@code OUTGOING} is written by the caller, anything else by the contact (chatwoot-application 4.2). A caller of
 *     kind CONTACT always posts INCOMING
 * @param content may be null; at most 150000 characters
 * @param html whether the content is HTML
 * @param rendered whether variables ({@code {{contact.name}}}) in outgoing content are filled in first
 * @param contentAttributes null for none; {@code in_reply_to} (a message id) is resolved within the conversation
 * @param asBotId post as this bot of the account or installation instead of the caller; unknown ones are ignored; null
 *     for the caller
 * @param onBehalfOfContact written by the contact although an agent calls (needs MESSAGE_WRITE_AS_CONTACT), used with
 *     {@code INCOMING}; the inbox may be of any kind then
 * @param recipients of a mail: addresses are checked; null for none
 * @param template null for none; otherwise the content is made from it and {@code content} is ignored
 * @param additionalAttributes null for none
 */
public record PostMessage(
        MessageType type,
        String content,
        boolean html,
        boolean rendered,
        ContentType contentType,
        Map<String, Object> contentAttributes,
        boolean privateNote,
        List<Attach> attachments,
        String sourceId,
        String echoId,
        Long asBotId,
        boolean onBehalfOfContact,
        Message.Recipients recipients,
        TemplateUse template,
        Map<String, Object> additionalAttributes) {

    public PostMessage {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** A plain text message with nothing else. */
    public static PostMessage text(MessageType type, String content) {
        return builder(type, content).build();
    }

    /** A message of which nothing else is said yet. */
    public static Builder builder(MessageType type, String content) {
        return new Builder(type, content);
    }

    /** The same with these attributes. */
    public PostMessage withContentAttributes(Map<String, Object> attributes) {
        return new PostMessage(
                type,
                content,
                html,
                rendered,
                contentType,
                attributes,
                privateNote,
                attachments,
                sourceId,
                echoId,
                asBotId,
                onBehalfOfContact,
                recipients,
                template,
                additionalAttributes);
    }

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
                    content,
                    html,
                    rendered,
                    contentType,
                    contentAttributes,
                    privateNote,
                    attachments,
                    sourceId,
                    echoId,
                    asBotId,
                    onBehalfOfContact,
                    recipients,
                    template,
                    additionalAttributes);
        }
    }
}
