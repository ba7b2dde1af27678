package io.helpdesk.core.whatsapp.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.contact.ContactRegister;
import io.helpdesk.core.contact.Sessions;
import io.helpdesk.core.conversation.ConversationOpener;
import io.helpdesk.core.conversation.MessageArrival;
import io.helpdesk.core.conversation.message.Corrections;
import io.helpdesk.core.conversation.message.MessageRules;
import io.helpdesk.core.conversation.message.Posting;
import io.helpdesk.core.conversation.message.Transmission;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes in messages of contacts, in the transaction of its caller (whatsapp-cloud 6.2). Each once, by the provider's id. */
@ApplicationScoped
public class MessageIntake {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.whatsapp");

    @Inject
    private ConversationOpener opening;

    @Inject
    private Corrections corrections;

    @Inject
    private Transmission transmission;

    @Inject
    private Posting posting;

    @Inject
    private MessageArrival arrival;

    @Inject
    private Sessions sessions;

    @Inject
    private ContactRegister contacts;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /**
     * @param body with the {@code message} and, if it is known, the {@code contact} who wrote it
     * @param file null if none came with it
     */
    void take(Caller caller, long inboxId, JsonNode body, FetchedFile file) {
        var message = body.path("message");
        boolean known = switch (message.path("type").asText("")) {
            case "request_welcome" -> true;
            case "system" -> {
                system(caller, inboxId, message);
                yield true;
            }
            case "reaction" ->
                corrections.react(
                        caller,
                        inboxId,
                        message.path("reaction").path("message_id").asText(""),
                        emoji(message.path("reaction")));
            case "revoke" ->
                corrections.takeBack(
                        caller,
                        inboxId,
                        message.path("revoke").path("original_message_id").asText(""));
            case "edit" -> edit(caller, inboxId, message.path("edit"));
            default -> {
                post(caller, inboxId, body, file);
                yield true;
            }
        };
        if (!known) {
            LOG.log(
                    Level.INFO,
                    "WhatsApp brought a change of a message that is not known: {0}",
                    message.path("type").asText());
        }
    }

    private static String emoji(JsonNode reaction) {
        var emoji = reaction.path("emoji").asText("");
        return emoji.isBlank() ? null : StorableText.kept(emoji, Checks.LINE);
    }

    private boolean edit(Caller caller, long inboxId, JsonNode edit) {
        var said = IncomingContents.of(edit.path("message"), edit.path("errors"));
        return said.text() == null
                || corrections.reword(
                        caller,
                        inboxId,
                        edit.path("original_message_id").asText(""),
                        StorableText.kept(said.text(), MessageRules.CONTENT));
    }

    void post(Caller caller, long inboxId, JsonNode body, FetchedFile file) {
        var message = body.path("message");
        var sender = CallReader.sender(message);
        var id = message.path("id").asText("");
        if (sender.isEmpty() || id.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "WhatsApp brought a message without a sender or an id, of type {0}",
                    message.path("type").asText());
            return;
        }
        var profile = body.path("contact").path("profile");
        var name = profile.path("name").asText(profile.path("username").asText(""));
        var said = IncomingContents.of(message, body.path("errors"));
        opening.receive(
                caller,
                inboxId,
                new Sender(
                        StorableText.kept(sender, Checks.LINE),
                        name.isBlank() ? null : StorableText.kept(name, Checks.LINE),
                        null,
                        null,
                        null),
                PostMessage.builder(MessageType.INCOMING, text(said.text(), file))
                        .contentType(said.type())
                        .contentAttributes(said.attributes())
                        .attachments(attachments(file))
                        .sourceId(StorableText.kept(id, Checks.LINE))
                        .writtenAt(writtenAt(message))
                        .onBehalfOfContact(true)
                        .build());
    }

    /** Seconds, as a text (whatsapp-cloud 6); null if it says nothing that makes sense. */
    private static Instant writtenAt(JsonNode message) {
        var seconds = message.path("timestamp").asText("");
        return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }

    private static List<Attach> attachments(FetchedFile file) {
        return file == null || file.path() == null
                ? List.of()
                : List.of(new Attach.Uploaded(new Upload(file.name(), file.contentType(), file.path())));
    }

    /** What is beside the file, and that it is missing if it is. */
    private static String text(String said, FetchedFile file) {
        var kept = StorableText.kept(said, MessageRules.CONTENT);
        if (file == null || file.trouble() == null) {
            return kept;
        }
        var missing =
                "[" + (file.name() == null ? "A file" : file.name()) + " could not be fetched: " + file.trouble() + "]";
        return kept == null ? missing : kept + "\n" + missing;
    }

    /** Who changed their number goes on under the new one, unless somebody else has that already. */
    private void system(Caller caller, long inboxId, JsonNode message) {
        var system = message.path("system");
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        var from = CallReader.sender(message);
        var session = from.isEmpty()
                ? Optional.<Sessions.Found>empty()
                : sessions.at(inbox, inbox.type().spellings(inbox.type().sourceIdOfSender(from)));
        if (session.isEmpty()) {
            return;
        }
        var number = system.path("wa_id").asText(system.path("new_wa_id").asText(""));
        var found = session.get();
        if (system.path("type").asText("").endsWith("changed_number")
                && inbox.type().valid(number)) {
            sessions.rename(caller.accountId(), found.session().id(), number);
            var shown = inbox.type().addressBehind(number).phoneNumber();
            if (shown != null
                    && contacts.with(caller.accountId(), "phoneNumber", shown).isEmpty()) {
                contacts.change(
                        found.contact(),
                        SaveContact.builder().phoneNumber(Optional.of(shown)).build());
            }
        }
        var said = system.path("body").asText("");
        if (!said.isBlank()) {
            var now = clock.instant();
            opening.ongoing(found)
                    .ifPresent(conversation -> arrival.announce(
                            caller,
                            conversation,
                            posting.post(
                                    caller,
                                    conversation,
                                    PostMessage.builder(
                                                    MessageType.OUTGOING, StorableText.kept(said, MessageRules.CONTENT))
                                            .privateNote(true)
                                            .build(),
                                    now),
                            now));
        }
    }

    /**
     * What somebody wrote on the phone itself: it has left already.
     *
     * @param file null if none came with it
     */
    void takeEcho(Caller caller, long inboxId, JsonNode echo, FetchedFile file) {
        var inbox = rows.own(InboxEntity.class, caller.accountId(), inboxId, "inbox");
        var to = inbox.type().sourceIdOfSender(echo.path("to").asText(""));
        var id = StorableText.kept(echo.path("id").asText(""), Checks.LINE);
        var said = IncomingContents.of(echo, echo.path("errors"));
        var conversation = sessions.at(inbox, inbox.type().spellings(to)).flatMap(opening::ongoing);
        if (id.isEmpty() || conversation.isEmpty()) {
            LOG.info("Somebody wrote on the phone itself to somebody with whom there is no conversation");
            return;
        }
        if (transmission.find(caller, inboxId, Optional.empty(), id).isPresent()) {
            return;
        }
        var now = clock.instant();
        var posted = posting.post(
                caller,
                conversation.get(),
                PostMessage.builder(
                                MessageType.OUTGOING,
                                text(said.text() == null && file == null ? "[file]" : said.text(), file))
                        .attachments(attachments(file))
                        .contentAttributes(said.attributes())
                        .sourceId(id)
                        .build(),
                now);
        arrival.announce(caller, conversation.get(), posted, now);
        transmission.sent(posted.id(), id);
    }
}
