package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the message somebody wants to send, in the order in which this wire refuses (libredesk 11.3). */
@ApplicationScoped
public class MessageCommand {

    @Inject
    Posts posts;

    PostMessage read(Caller caller, Inbox inbox, LibredeskBody body) {
        String sender = body.text("sender_type");
        String content = body.text("message");
        boolean privateNote = body.flag("private");
        List<Long> attachments = body.numbers("attachments");
        Message.Recipients recipients =
                new Message.Recipients(addresses(body, "to"), addresses(body, "cc"), addresses(body, "bcc"));
        Map<String, Object> kept = kept(body, privateNote);
        body.refuseUnlessDecoded();

        if (!inbox.enabled()) {
            throw LibredeskRefusal.input("Inbox is disabled");
        }
        return switch (sender) {
            case "contact" -> asContact(caller, content, privateNote, attachments);
            case "agent" ->
                privateNote
                        ? posts.note(caller, content, attachments, kept)
                        : reply(caller, inbox, content, attachments, recipients, kept);
            default -> throw LibredeskRefusal.badInput();
        };
    }

    private PostMessage asContact(Caller caller, String content, boolean privateNote, List<Long> attachments) {
        if (privateNote) {
            throw LibredeskRefusal.input("Bad request");
        }
        if (!caller.may(Permission.MESSAGE_WRITE_AS_CONTACT)) {
            throw LibredeskRefusal.permissionDenied();
        }
        return posts.incoming(caller, content, attachments);
    }

    private PostMessage reply(
            Caller caller,
            Inbox inbox,
            String content,
            List<Long> attachments,
            Message.Recipients recipients,
            Map<String, Object> kept) {
        if (LibredeskChannel.of(inbox.kind()).mail() && recipients.to().isEmpty()) {
            throw LibredeskRefusal.input("`to` empty");
        }
        return posts.reply(caller, content, attachments, recipients, kept);
    }

    private static List<String> addresses(LibredeskBody body, String field) {
        return body.texts(field).stream().filter(address -> !address.isEmpty()).toList();
    }

    /** Replies keep their echo id, notes whom they mention. */
    private static Map<String, Object> kept(LibredeskBody body, boolean privateNote) {
        String echoId = body.text("echo_id");
        List<Map<String, Object>> mentions = body.objects("mentions").stream()
                .filter(mention -> "agent".equals(mention.get("type")) || "team".equals(mention.get("type")))
                .toList();
        Map<String, Object> kept = new LinkedHashMap<>();
        if (!privateNote && !echoId.isEmpty()) {
            kept.put(MessageMapper.ECHO_ID, echoId);
        }
        if (privateNote && !mentions.isEmpty()) {
            kept.put("mentions", mentions);
        }
        return kept;
    }
}
