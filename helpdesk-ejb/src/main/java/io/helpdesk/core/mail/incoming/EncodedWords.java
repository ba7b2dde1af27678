package io.helpdesk.core.mail.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Encoded words (RFC 2047), also where they stand: inside of other text, with blanks in them, and with a character that begins
 * in one word and ends in the next. {@link jakarta.mail.internet.MimeUtility#decodeText} leaves those as they are or makes question marks of them.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String header) {
        var text = TextDecoding.eightBit(header);
        if (!text.contains("=?")) {
            return text;
        }
        var decoded = new StringBuilder();
        var run = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            var between = text.substring(end, word.start());
            boolean goesOn = charset != null && between.isBlank();
            if (!goesOn || !charset.equalsIgnoreCase(word.group(1))) {
                flush(run, charset, decoded);
            }
            if (!goesOn) {
                decoded.append(between);
            }
            charset = word.group(1);
            run.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        flush(run, charset, decoded);
        return decoded.append(text.substring(end)).toString();
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder decoded) {
        if (run.size() > 0) {
            decoded.append(TextDecoding.text(run.toByteArray(), charset));
            run.reset();
        }
    }

    private static byte[] bytes(String encoding, String content) {
        if (encoding.equalsIgnoreCase("b")) {
            return LenientBase64.decode(content.getBytes(StandardCharsets.UTF_8));
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char each = content.charAt(i);
            if (each == '=' && i + 2 < content.length() && hex(content, i + 1) && hex(content, i + 2)) {
                bytes.write(Integer.parseInt(content, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(each == '_' ? ' ' : each).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean hex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0;
    }
}
