package io.helpdesk.core.mail.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bytes that somebody labelled with a character set, rightly or not. Nothing is refused. */
final class TextDecoding {

    /** What most programs mean that say nothing, or Latin 1. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Labels under which programs have always sent a larger set than the one of that name (WHATWG Encoding, 4.2). */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8-sig", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private TextDecoding() {}

    /** @param label null for none */
    static String text(byte[] bytes, String label) {
        var name = label == null ? "" : label.strip().replaceAll("[\"';]", "").toLowerCase(Locale.ROOT);
        boolean western = name.isEmpty()
                || name.matches(
                        "(us-)?ascii|ansi_x3\\.4-1968|iso[-_]8859[-_]1|latin-?1|x-unknown|unknown-8bit|8bit|binary");
        var charset = western ? Optional.<Charset>empty() : charset(name);
        if (charset.isPresent() && !charset.get().equals(StandardCharsets.UTF_8)) {
            return withoutMark(new String(bytes, charset.get()));
        }
        // who writes Western letters does not write valid UTF-8 by chance
        return withoutMark(utf8(bytes).orElseGet(() -> new String(bytes, WESTERN)));
    }

    /** What a header says that was read byte by byte, each a character. */
    static String eightBit(String header) {
        return header.chars().allMatch(each -> each < 0x80) || header.chars().anyMatch(each -> each > 0xff)
                ? header
                : text(header.getBytes(StandardCharsets.ISO_8859_1), null);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
