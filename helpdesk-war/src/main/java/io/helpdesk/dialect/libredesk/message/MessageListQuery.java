package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.MessageWindow;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.Slices;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads which messages a client wants (libredesk 11.2). */
final class MessageListQuery {

    private static final Set<String> TRUE =
            Set.of("1", "t", "T", "true", "TRUE", "True", "y", "Y", "yes", "YES", "Yes");

    private MessageListQuery() {}

    /**
     * Newest first.
     *
     * @param privateNotes null for both kinds
     */
    static MessageWindow window(List<String> types, String privateNotes, Paging paging) {
        Boolean privately = privateNotes == null ? null : TRUE.contains(privateNotes);
        return MessageWindow.builder(Math.min(paging.size(), Slices.SIZE))
                .types(types(types))
                .privateNotes(privately)
                .newestFirst()
                .offset(paging.request().offset())
                .counted()
                .build();
    }

    /** The next slice of the same messages. */
    static MessageWindow before(long id, MessageWindow window) {
        return MessageWindow.builder(window.limit())
                .before(id)
                .types(window.types())
                .privateNotes(window.privateNotes())
                .newestFirst()
                .build();
    }

    /** Whether types are asked for of which none is known. */
    static boolean nothing(List<String> types) {
        return !types.isEmpty() && types(types).isEmpty();
    }

    private static Set<MessageType> types(List<String> names) {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        for (String name : names) {
            switch (name) {
                case "incoming" -> types.add(MessageType.INCOMING);
                case "outgoing" -> types.addAll(Set.of(MessageType.OUTGOING, MessageType.TEMPLATE));
                case "activity" -> types.add(MessageType.ACTIVITY);
                default -> {}
            }
        }
        return types;
    }
}
