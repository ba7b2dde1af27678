package io.helpdesk.web.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text whose character set nobody named. */
final class Texts {

    private Texts() {}

    /** As UTF-8, which is what everybody sends, unless it cannot be that. */
    static String decode(byte[] bytes, int length) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, 0, length, ISO_8859_1);
        }
    }
}
