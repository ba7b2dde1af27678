package io.helpdesk.core.mail.incoming;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a part says it is, in its headers.
 *
 * @param media in lower case, without parameters
 * @param charset null for none
 * @param name of its file, decoded; null for none
 * @param contentId null for none
 * @param attachment whether it is not meant to be read with the text
 * @param inline whether it says that it is
 * @param flowed as {@link FlowedText} has it
 */
record PartType(
        String media,
        String charset,
        String name,
        String contentId,
        boolean attachment,
        boolean inline,
        boolean flowed,
        boolean deleteBlank,
        String reportType) {

    private static final Pattern MEDIA = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)");
    private static final int NAME = 1000;

    /** @param usual what it is when it says nothing */
    static PartType of(MailHeaders headers, String usual) {
        var said = headers.raw("Content-Type");
        var type = parameters(said, true);
        var disposition = headers.raw("Content-Disposition");
        var placed = parameters(disposition, false);
        var word = disposition == null ? "" : disposition.strip().toLowerCase(Locale.ROOT);
        var name = name(placed, disposition, "filename");
        var ids = headers.ids("Content-ID");
        return new PartType(
                media(said, usual),
                parameter(type, said, "charset"),
                name != null ? name : name(type, said, "name"),
                ids.isEmpty() ? null : ids.get(0),
                word.startsWith("attachment"),
                word.startsWith("inline"),
                "flowed".equalsIgnoreCase(parameter(type, said, "format")),
                "yes".equalsIgnoreCase(parameter(type, said, "delsp")),
                String.valueOf(parameter(type, said, "report-type")).toLowerCase(Locale.ROOT));
    }

    boolean is(String wanted) {
        return media.equals(wanted);
    }

    boolean multipart() {
        return media.startsWith("multipart/");
    }

    private static String media(String said, String usual) {
        if (said == null || said.isBlank()) {
            return usual;
        }
        var media = MEDIA.matcher(said);
        if (media.lookingAt()) {
            return media.group(1).toLowerCase(Locale.ROOT);
        }
        // some programs say no more than this
        return said.strip().toLowerCase(Locale.ROOT).startsWith("text") ? "text/plain" : "application/octet-stream";
    }

    private static ParameterList parameters(String header, boolean type) {
        if (header == null) {
            return null;
        }
        try {
            var text = TextDecoding.eightBit(header);
            return type ? new ContentType(text).getParameterList() : new ContentDisposition(text).getParameterList();
        } catch (ParseException | RuntimeException malformed) {
            return null;
        }
    }

    private static String parameter(ParameterList list, String header, String name) {
        var value = list == null ? null : list.get(name);
        if (value == null && header != null) {
            // as much as can be made of a header that breaks the rules
            var plain = Pattern.compile(
                            "[;\\s]" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\s]+))",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(header);
            if (plain.find()) {
                value = plain.group(1) != null ? plain.group(1) : plain.group(2);
            }
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** RFC 2231 and, as most programs do although it is not allowed, encoded words. */
    private static String name(ParameterList list, String header, String parameter) {
        var value = parameter(list, header, parameter);
        if (value == null) {
            return null;
        }
        var name = MailHeaders.oneLine(EncodedWords.decode(value));
        return name.isEmpty() ? null : name.length() > NAME ? name.substring(name.length() - NAME) : name;
    }
}
