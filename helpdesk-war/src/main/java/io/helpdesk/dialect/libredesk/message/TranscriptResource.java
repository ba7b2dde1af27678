package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.Messages;
import io.helpdesk.dialect.libredesk.ConversationPath;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What contact and desk said to each other, as a text (libredesk 10, libredesk-desk 3). */
@Path("conversations/{uuid}/transcript")
@ApplicationScoped
public class TranscriptResource {

    private static final String DASHES = "-".repeat(60);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "MMM dd, yyyy hh:mm a 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @GET
    @Needs(Permission.MESSAGE_READ)
    public Response download(@PathParam("uuid") String uuid) {
        Conversation conversation = conversations.get(current.get(), ConversationPath.ref(uuid));
        List<Message> said = messages.shownToContacts(current.get(), Set.of(conversation.id()))
                .getOrDefault(conversation.id(), List.of());
        return Response.ok(text(conversation, said, clock.instant()), "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"transcript-" + conversation.number() + ".txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static String text(Conversation conversation, List<Message> said, Instant now) {
        StringBuilder text = new StringBuilder();
        text.append("Conversation #").append(conversation.number()).append('\n');
        text.append("Subject: ").append(orEmpty(conversation.subject())).append('\n');
        text.append("Contact: ").append(name(conversation.contact())).append('\n');
        text.append("Created at: ")
                .append(TIME.format(conversation.createdAt()))
                .append('\n');
        text.append("Downloaded at: ").append(TIME.format(now)).append('\n');
        text.append(DASHES).append('\n');
        for (Message message : said) {
            text.append('[')
                    .append(TIME.format(message.createdAt()))
                    .append("] ")
                    .append(author(message.author()));
            text.append(":\n").append(MessageText.plain(message)).append("\n\n");
        }
        return text.toString();
    }

    private static String author(Author author) {
        if (author instanceof Author.OfContact by) {
            return name(by.contact()) + " (Contact)";
        }
        if (author instanceof Author.OfAgent by) {
            return by.agent().name() + " (Agent)";
        }
        return (author instanceof Author.OfBot by ? by.bot().name() : "System") + " (Agent)";
    }

    private static String name(Contact contact) {
        return orEmpty(contact.name()).strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
