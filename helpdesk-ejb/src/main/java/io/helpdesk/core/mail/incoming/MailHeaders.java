package io.helpdesk.core.mail.incoming;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The headers of a mail or of one of its parts, as far as they can be read. Where one is there twice, the first counts. */
final class MailHeaders {

    /** Of one header; what is longer is not looked at. */
    private static final int LONGEST = 65_536;

    /** Addresses or ids in one header. */
    private static final int MOST = 500;

    private static final int ADDRESS = 320;
    private static final Pattern ANY_ADDRESS = Pattern.compile("[^\\s<>,;:\"()\\[\\]@]{1,256}@[^\\s<>,;:\"()@]{1,256}");
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,998})\\s*>");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final Part part;

    MailHeaders(Part part) {
        this.part = part;
    }

    /** The first header of this name, on one line, not decoded; null for none. */
    String raw(String name) {
        try {
            var values = part.getHeader(name);
            if (values == null || values.length == 0 || values[0] == null) {
                return null;
            }
            var value = values[0].length() > LONGEST ? values[0].substring(0, LONGEST) : values[0];
            return MimeUtility.unfold(value).strip();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    boolean has(String name) {
        var value = raw(name);
        return value != null && !value.isEmpty();
    }

    /** Decoded, on one line; empty for none. */
    String text(String name) {
        var value = raw(name);
        return value == null ? "" : oneLine(EncodedWords.decode(value));
    }

    static String oneLine(String text) {
        return UNSEEN.matcher(text.replace("\0", "")).replaceAll(" ").strip();
    }

    /** Those that can be read. */
    List<MailAddress> addresses(String name) {
        var value = raw(name);
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        var text = TextDecoding.eightBit(value);
        var found = new ArrayList<MailAddress>();
        try {
            for (var each : InternetAddress.parseHeader(text, false)) {
                if (each.isGroup()) {
                    for (var member : members(each)) {
                        add(member, found);
                    }
                } else {
                    add(each, found);
                }
            }
        } catch (AddressException | RuntimeException malformed) {
            found.clear();
        }
        if (found.isEmpty()) {
            var anywhere = ANY_ADDRESS.matcher(text);
            while (anywhere.find() && found.size() < MOST) {
                add(null, anywhere.group(), found);
            }
        }
        return List.copyOf(found);
    }

    private static InternetAddress[] members(InternetAddress group) throws AddressException {
        var members = group.getGroup(false);
        return members == null ? new InternetAddress[0] : members;
    }

    private static void add(InternetAddress address, List<MailAddress> found) {
        add(name(address), address.getAddress(), found);
    }

    private static void add(String name, String address, List<MailAddress> found) {
        var bare = address == null ? "" : address.strip();
        if (bare.length() <= ADDRESS && PLAUSIBLE.matcher(bare).matches() && found.size() < MOST) {
            found.add(new MailAddress(name, bare));
        }
    }

    /** Decoded by us: the library puts question marks for a character that begins in one word and ends in the next. */
    private static String name(InternetAddress address) {
        var written = address.toString();
        int at = written.lastIndexOf('<');
        if (at <= 0 || address.getPersonal() == null) {
            return null;
        }
        var phrase = written.substring(0, at).strip();
        if (phrase.length() > 1 && phrase.startsWith("\"") && phrase.endsWith("\"")) {
            phrase = phrase.substring(1, phrase.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        var name = oneLine(EncodedWords.decode(phrase));
        return name.isEmpty() ? null : name;
    }

    /** The names of mails in it, without angle brackets. */
    List<String> ids(String name) {
        var value = raw(name);
        if (value == null) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        var ids = ID.matcher(value);
        while (ids.find() && found.size() < MOST) {
            found.add(ids.group(1));
        }
        if (found.isEmpty() && PLAUSIBLE.matcher(value).matches() && value.length() <= 998) {
            found.add(value);
        }
        return List.copyOf(found);
    }

    /** Null if there is none that can be read. */
    Instant date() {
        var value = raw("Date");
        if (value == null) {
            return null;
        }
        try {
            var date = new MailDateFormat().parse(value);
            return date == null ? null : date.toInstant();
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }
}
