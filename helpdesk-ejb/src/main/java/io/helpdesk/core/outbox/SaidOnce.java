package io.helpdesk.core.outbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.message.Message;
import java.util.List;

/**
 * Writes the newest message of a conversation once. Where it is told again, which is nearly always, there is only its
 * name: a create would write it four times otherwise, and the database would compress it as often.
 */
final class SaidOnce extends SimpleBeanPropertyFilter {

    private static final String NEWEST = "lastMessage";
    private static final String NON_ACTIVITY = "lastNonActivity";
    private static final String INTERACTION = "lastInteraction";
    private static final String MESSAGE = "message";
    private static final String BEFORE = "newestBefore";

    @Override
    public void serializeAsField(Object of, JsonGenerator out, SerializerProvider provider, PropertyWriter writer)
            throws Exception {
        if (again(of, writer.getName())) {
            out.writeStringField(writer.getName(), NEWEST);
        } else {
            writer.serializeAsField(of, out, provider);
        }
    }

    private static boolean again(Object of, String property) {
        if (of instanceof Conversation told) {
            return property.equals(NON_ACTIVITY) && newest(told, told.lastNonActivity())
                    || property.equals(INTERACTION) && newest(told, told.lastInteraction());
        }
        if (of instanceof ConversationChanged told) {
            return property.equals(BEFORE) && newest(told.conversation(), told.newestBefore());
        }
        return of instanceof OfMessage told && property.equals(MESSAGE) && newest(told.conversation(), told.message());
    }

    private static boolean newest(Conversation conversation, Message message) {
        return message != null && message.equals(conversation.lastMessage());
    }

    /** Puts the message back where its name is. */
    static JsonNode restored(JsonNode event) {
        if (event.get("conversation") instanceof ObjectNode conversation) {
            var newest = conversation.get(NEWEST);
            for (var property : List.of(NON_ACTIVITY, INTERACTION)) {
                if (conversation.path(property).isTextual()) {
                    conversation.set(property, newest);
                }
            }
            for (var property : List.of(MESSAGE, BEFORE)) {
                if (event.path(property).isTextual()) {
                    ((ObjectNode) event).set(property, newest);
                }
            }
        }
        return event;
    }
}
