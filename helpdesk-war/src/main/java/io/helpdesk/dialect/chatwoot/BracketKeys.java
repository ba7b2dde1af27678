package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.web.MalformedBody;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Form keys with brackets: {@code a[b]=c} is an object, {@code a[]=x} an array, {@code a[][b]=c} an array of objects in
 * which a repeated key starts the next object.
 */
final class BracketKeys {

    private static final int DEEPEST = 64;

    private BracketKeys() {}

    /** Reads an URL-encoded form or query into {@code into}. */
    static void readForm(String encoded, ObjectNode into) throws MalformedBody {
        if (encoded == null) {
            return;
        }
        for (String pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = decode(equals < 0 ? pair : pair.substring(0, equals));
            JsonNode value = equals < 0
                    ? JsonNodeFactory.instance.nullNode()
                    : JsonNodeFactory.instance.textNode(decode(pair.substring(equals + 1)));
            put(into, key, value);
        }
    }

    /** Puts one value where its key says. */
    static void put(ObjectNode into, String key, JsonNode value) throws MalformedBody {
        List<String> steps = steps(key);
        if (steps.size() > DEEPEST) {
            throw new MalformedBody("parameter nested too deep");
        }
        if (!steps.get(0).isEmpty()) {
            putInObject(into, steps, 0, value);
        }
    }

    private static void putInObject(ObjectNode parent, List<String> steps, int at, JsonNode value)
            throws MalformedBody {
        String name = steps.get(at);
        if (at == steps.size() - 1) {
            parent.set(name, value);
        } else if (steps.get(at + 1).isEmpty()) {
            putInArray(child(parent, name, ArrayNode.class), steps, at + 1, value);
        } else {
            putInObject(child(parent, name, ObjectNode.class), steps, at + 1, value);
        }
    }

    private static void putInArray(ArrayNode parent, List<String> steps, int at, JsonNode value) throws MalformedBody {
        if (at == steps.size() - 1) {
            parent.add(value);
            return;
        }
        JsonNode last = parent.isEmpty() ? null : parent.get(parent.size() - 1);
        boolean startsNext = !(last instanceof ObjectNode) || at + 2 == steps.size() && last.has(steps.get(at + 1));
        putInObject(startsNext ? parent.addObject() : (ObjectNode) last, steps, at + 1, value);
    }

    private static <T extends JsonNode> T child(ObjectNode parent, String name, Class<T> type) throws MalformedBody {
        JsonNode present = parent.get(name);
        if (present == null || present.isNull()) {
            return type.cast(type == ArrayNode.class ? parent.putArray(name) : parent.putObject(name));
        }
        if (!type.isInstance(present)) {
            throw new MalformedBody("parameter " + name + " given in two shapes");
        }
        return type.cast(present);
    }

    private static List<String> steps(String key) {
        var steps = new ArrayList<String>();
        int open = key.indexOf('[', key.isEmpty() ? 0 : 1);
        if (open < 0) {
            steps.add(key);
            return steps;
        }
        steps.add(key.substring(0, open));
        while (open >= 0 && open < key.length() && key.charAt(open) == '[') {
            int close = key.indexOf(']', open);
            if (close < 0) {
                return List.of(key);
            }
            steps.add(key.substring(open + 1, close));
            open = close + 1;
        }
        return steps;
    }

    private static String decode(String encoded) throws MalformedBody {
        byte[] bytes = new byte[encoded.length() * 3];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' && i + 2 < encoded.length() && isHex(encoded.charAt(i + 1)) && isHex(encoded.charAt(i + 2))) {
                bytes[length++] = (byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            } else {
                int end = i + (Character.isHighSurrogate(c) && i + 1 < encoded.length() ? 2 : 1);
                byte[] raw = encoded.substring(i, end).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(raw, 0, bytes, length, raw.length);
                length += raw.length;
                i = end - 1;
            }
        }
        return text(bytes, length);
    }

    /** The bytes as text, refusing what is no UTF-8 and the NUL character no database stores. */
    static String text(byte[] bytes, int length) throws MalformedBody {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody("parameter is not UTF-8", e);
        }
        if (!StorableText.is(text)) {
            throw new MalformedBody("NUL in a parameter");
        }
        return text;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
