package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.mail.MailDetails;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.core.mail.incoming.ReceivedMail.Machine;
import io.helpdesk.core.rule.Checks;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes commands of mails. */
final class MailPosts {

    /** Addresses of each kind that are kept. */
    private static final int MOST = 100;

    private MailPosts() {}

    static PostMessage message(ReceivedMail mail, MailAddress sender, String sourceId) {
        var content = mail.content();
        var to = addresses(mail.recipients().to());
        var cc = addresses(mail.recipients().cc());
        var details = new MailDetails(
                List.of(sender.address()),
                to,
                cc,
                mail.subject(),
                mail.sentAt(),
                mail.ids().own(),
                mail.ids().inReplyTo(),
                content.multipart(),
                mail.files().size(),
                mail.machine() != Machine.PERSON,
                content.quotedFrom());
        return PostMessage.builder(MessageType.INCOMING, content.body().isEmpty() ? null : content.body())
                .html(content.html())
                .contentType(ContentType.INCOMING_EMAIL)
                .contentAttributes(details.attributes())
                .recipients(new Message.Recipients(to, cc, List.of()))
                .attachments(mail.files().stream().map(MailPosts::upload).toList())
                .sourceId(sourceId)
                .onBehalfOfContact(true)
                .build();
    }

    /** The subject carries the number of its conversation, as those of Libredesk do (libredesk 6.4). */
    static OpenConversation.Builder opening(ReceivedMail mail) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("source", "email");
        attributes.put("in_reply_to", mail.ids().inReplyTo());
        attributes.put("auto_reply", mail.machine() != Machine.PERSON);
        attributes.put("mail_subject", mail.subject());
        return OpenConversation.builder(null)
                .subject((mail.subject() + " - #{number}").strip())
                .additionalAttributes(attributes);
    }

    private static List<String> addresses(List<MailAddress> all) {
        return all.stream().map(MailAddress::address).distinct().limit(MOST).toList();
    }

    /** What it was before it was cleaned; null if that says nothing more. */
    static Upload original(ReceivedMail mail) {
        var original = mail.content().original();
        return original == null ? null : new Upload(original.name(), original.contentType(), original.bytes());
    }

    private static Attach upload(MailFile file) {
        var contentId = file.contentId();
        return new Attach.Uploaded(new Upload(
                file.name(),
                file.contentType(),
                file.bytes(),
                contentId == null || contentId.length() > Checks.LINE ? null : contentId,
                file.inline()));
    }
}
