package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.message.Message;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What contacts tapped on, as messages keep it in the provider's form (whatsapp-cloud 6.2). */
public final class QuickReplies {

    /** @param quickReplyId what the button was given when it was sent */
    public record QuickReplyJson(String text, String quickReplyId) {}

    private QuickReplies() {}

    /** Empty if the contact tapped on nothing. */
    public static Optional<QuickReplyJson> of(Message message) {
        if (!MessageTypes.incoming(message)) {
            return Optional.empty();
        }
        var interactive = MessageTypes.attribute(message, "interactive");
        return Stream.of("button_reply", "list_reply")
                .flatMap(kind -> interactive != null && interactive.get(kind) instanceof Map<?, ?> tapped
                        ? reply(tapped.get("title"), tapped.get("id"))
                        : Stream.of())
                .findFirst()
                .or(() -> Optional.<Map<?, ?>>ofNullable(MessageTypes.attribute(message, "button"))
                        .flatMap(tapped ->
                                reply(tapped.get("text"), tapped.get("payload")).findFirst()));
    }

    private static Stream<QuickReplyJson> reply(Object text, Object id) {
        return text instanceof String said
                ? Stream.of(new QuickReplyJson(said, id instanceof String name ? name : said))
                : Stream.of();
    }
}
