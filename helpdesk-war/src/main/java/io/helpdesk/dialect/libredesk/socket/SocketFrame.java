package io.helpdesk.dialect.libredesk.socket;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.helpdesk.dialect.libredesk.LibredeskJson;
import io.helpdesk.web.Json;
import java.util.Map;
import java.util.UUID;

/**
 * Something sockets are told (libredesk-desk 4.3).
 *
 * @param text as it is sent
 * @param conversation for those who have this one in their list or open; null for everybody
 * @param contact for those who have one of this contact's in their list or open; null for everybody
 */
record SocketFrame(String text, UUID conversation, Long contact) {

    @JsonPropertyOrder({"type", "data"})
    private record FrameJson(String type, Object data) {}

    /** For everybody who may see what it is about. */
    static SocketFrame forAll(String type, Object data) {
        return new SocketFrame(text(type, data), null, null);
    }

    static SocketFrame about(UUID conversation, String type, Object data) {
        return new SocketFrame(text(type, data), conversation, null);
    }

    static SocketFrame aboutContact(long contact, String type, Object data) {
        return new SocketFrame(text(type, data), null, contact);
    }

    /** What the sender of a frame is told of it. */
    static String error(String message) {
        return text("error", message);
    }

    /** @param shown the conversations that are looked at, and whose they are */
    boolean concerns(Map<UUID, Long> shown) {
        return (conversation == null || shown.containsKey(conversation))
                && (contact == null || shown.containsValue(contact));
    }

    private static String text(String type, Object data) {
        return Json.text(LibredeskJson.mapper(), new FrameJson(type, data));
    }
}
