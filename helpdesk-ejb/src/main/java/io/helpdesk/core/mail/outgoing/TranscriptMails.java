package io.helpdesk.core.mail.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.mail.MessageIds;
import io.helpdesk.core.mail.SubjectReference;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Header;
import io.helpdesk.core.mail.outgoing.OutgoingMail.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes mails of conversations, as they are when the mail is sent. */
@ApplicationScoped
class TranscriptMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy hh:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    private final ObjectMapper json = new ObjectMapper();

    /** What is kept until it is sent. */
    record Order(long account, long conversation, String to) {}

    String order(long accountId, long conversationId, String to) {
        try {
            return json.writeValueAsString(new Order(accountId, conversationId, to));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param id of the delivery, which the mail is named by
     * @return null if the conversation is not there any more
     */
    OutgoingMail mail(UUID id, String body, String sender) {
        try {
            var order = json.readValue(body, Order.class);
            var reader = Caller.system(order.account(), "Mail");
            var conversation = conversations.get(reader, new ConversationRef.Id(order.conversation()));
            var said = messages.shownToContacts(reader, Set.of(conversation.id()))
                    .getOrDefault(conversation.id(), List.of());
            return mail(id, order.to(), conversation, said, sender);
        } catch (NotFound gone) {
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a transcript's order cannot be read", e);
        }
    }

    private static OutgoingMail mail(UUID id, String to, Conversation conversation, List<Message> said, String sender) {
        var text = said.stream().map(TranscriptMails::entry).collect(Collectors.joining("\n"));
        var subject = conversation.subject() == null ? "" : conversation.subject() + " - ";
        return new OutgoingMail(
                MessageIds.of(id, sender),
                new Mailbox(sender, SenderNames.of(conversation.inbox(), null)),
                null,
                List.of(to),
                List.of(),
                List.of(),
                SubjectReference.in(subject + "Transcript", conversation.number()),
                List.of(),
                text,
                null,
                List.of(),
                List.of(new Header("Auto-Submitted", "auto-generated")));
    }

    private static String entry(Message message) {
        return "[" + TIME.format(message.createdAt()) + "] " + name(message.author()) + ":\n"
                + MailBody.of(message).text() + "\n"
                + message.body().attachments().stream()
                        .map(file -> "[" + file.filename() + "]\n")
                        .collect(Collectors.joining());
    }

    private static String name(Author author) {
        if (author instanceof Author.OfContact by) {
            return by.contact().name();
        }
        if (author instanceof Author.OfAgent by) {
            return by.agent().availableName();
        }
        return author instanceof Author.OfBot by ? by.bot().name() : "System";
    }
}
