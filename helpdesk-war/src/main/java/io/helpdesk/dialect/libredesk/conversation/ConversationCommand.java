package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.OpenConversation;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.dialect.libredesk.EmailAddress;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.message.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reads the conversation somebody wants to open, in the order in which this wire refuses (libredesk 6.2). */
@ApplicationScoped
public class ConversationCommand {

    private static final int NAME_LIMIT = 140;
    private static final int EMAIL_LIMIT = 320;

    @Inject
    Inboxes inboxes;

    @Inject
    Posts posts;

    OpenConversation read(Caller caller, LibredeskBody body) {
        Fields fields = Fields.of(body);
        body.refuseUnlessDecoded();
        refuseUnlessValid(fields);
        refuseUnlessUsable(inboxes.get(caller, fields.inboxId));
        if (tooLong(fields)) {
            throw LibredeskRefusal.badInput();
        }

        var who = new OpenConversation.Who.ByEmail(
                fields.inboxId, fields.email, fields.firstName, fields.lastName, textOrNull(fields.externalId));
        // the services put the number in, which nobody knows before
        String subject = fields.subject + " - #{number}";
        return OpenConversation.builder(who)
                .assigneeId(keyOrNull(fields.agentId))
                .teamId(keyOrNull(fields.teamId))
                .keepAssigneeOutsideTeam(true)
                .subject(subject)
                .customAttributes(fields.customAttributes)
                .firstMessage(firstMessage(caller, fields))
                .build();
    }

    private static void refuseUnlessValid(Fields fields) {
        require("inbox_id", fields.inboxId > 0);
        require("content", !fields.content.isEmpty());
        require("contact_email", !fields.email.isEmpty());
        require("first_name", !fields.firstName.isEmpty());
        if (!EmailAddress.valid(fields.email)) {
            throw LibredeskRefusal.input("Invalid email address");
        }
        if (!fields.initiator.equals("agent") && !fields.initiator.equals("contact")) {
            throw LibredeskRefusal.badInput();
        }
    }

    private static void require(String field, boolean given) {
        if (!given) {
            throw LibredeskRefusal.input("`" + field + "` Required");
        }
    }

    private static void refuseUnlessUsable(Inbox inbox) {
        if (!inbox.enabled()) {
            throw LibredeskRefusal.input("globals.messages.disabled");
        }
        if (!LibredeskChannel.of(inbox.kind()).mail()) {
            throw LibredeskRefusal.badInput();
        }
    }

    private static boolean tooLong(Fields fields) {
        return fields.firstName.codePointCount(0, fields.firstName.length()) > NAME_LIMIT
                || fields.lastName.codePointCount(0, fields.lastName.length()) > NAME_LIMIT
                || fields.email.codePointCount(0, fields.email.length()) > EMAIL_LIMIT;
    }

    private PostMessage firstMessage(Caller caller, Fields fields) {
        if (fields.initiator.equals("contact")) {
            return posts.incoming(caller, fields.content, fields.attachments);
        }
        var recipients = new Message.Recipients(List.of(fields.email), List.of(), List.of());
        return posts.reply(caller, fields.content, fields.attachments, recipients, Map.of());
    }

    private static Long keyOrNull(long key) {
        return key <= 0 ? null : Long.valueOf(key);
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What the client sent (libredesk 6.1). */
    private record Fields(
            long inboxId,
            String content,
            String email,
            String firstName,
            String lastName,
            String initiator,
            String subject,
            String externalId,
            long teamId,
            long agentId,
            List<Long> attachments,
            Map<String, Object> customAttributes) {

        static Fields of(LibredeskBody body) {
            return new Fields(
                    body.number("inbox_id"),
                    body.text("content"),
                    EmailAddress.normalise(body.text("contact_email")),
                    body.text("first_name"),
                    body.text("last_name"),
                    body.text("initiator"),
                    body.text("subject"),
                    body.text("external_user_id"),
                    body.number("team_id"),
                    body.number("agent_id"),
                    body.numbers("attachments"),
                    body.object("custom_attributes"));
        }
    }
}
