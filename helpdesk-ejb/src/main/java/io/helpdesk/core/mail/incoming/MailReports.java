package io.helpdesk.core.mail.incoming;

import io.helpdesk.core.mail.incoming.MailReport.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a mail reports of another: RFC 3464 and RFC 8098, else what mail servers have always written to people. */
final class MailReports {

    private static final int MOST = 64 * 1024;
    private static final int REASON = 255;
    private static final Pattern SERVER =
            Pattern.compile("(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURNED = Pattern.compile(
            ".*(?:undeliver|delivery (?:status notification \\(failure\\)|failure|failed|has failed)|mail delivery failed|failure notice|"
                    + "returned mail|returned to sender|could not be delivered|unzustellbar|nicht zugestellt|non remis|no se pudo entregar).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED = Pattern.compile(
            "^[ \\t>]*Message-ID:\\s*<([^<>\\s]{1,998})>", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern SAID =
            Pattern.compile("(?m)^.{0,200}?\\b([45]\\d\\d[ -]\\S.{0,300}|[45]\\.\\d{1,3}\\.\\d{1,3}\\b.{0,300})$");
    private static final Pattern HEADER_FIELD = Pattern.compile("\\n(?=[^ \\t])");

    private MailReports() {}

    /** Null if it reports nothing. */
    static MailReport of(MailHeaders headers, MailParts parts, String text, List<MailAddress> from)
            throws MessagingException, IOException {
        var ids = new LinkedHashSet<String>();
        for (var original : parts.originals()) {
            ids.addAll(named(original));
        }
        if (!parts.reports().isEmpty()) {
            return formal(headers, parts.reports(), ids);
        }
        boolean server =
                from.stream().anyMatch(each -> SERVER.matcher(each.address()).matches())
                        || "<>".equals(headers.raw("Return-Path"));
        boolean returned = RETURNED.matcher(headers.text("Subject")).matches();
        if (!headers.has("X-Failed-Recipients") && !(server && returned)) {
            return null;
        }
        var named = NAMED.matcher(text);
        while (named.find() && ids.size() < 10) {
            ids.add(named.group(1));
        }
        return new MailReport(Outcome.FAILED, all(ids, headers), reason(text));
    }

    private static MailReport formal(MailHeaders headers, List<MimePart> reports, Set<String> ids)
            throws MessagingException, IOException {
        Outcome outcome = null;
        String reason = null;
        for (var report : reports) {
            var text =
                    TextDecoding.text(PartBytes.beginning(report, MOST), null).replace("\r\n", "\n");
            ids.addAll(idsIn(field(text, "Original-Message-ID")));
            for (var group : text.split("\\n[ \\t]*\\n")) {
                var told = outcome(group);
                // one who has not got it is what an agent has to know
                if (told != null && (outcome == null || told == Outcome.FAILED && outcome != Outcome.FAILED)) {
                    outcome = told;
                    reason = told == Outcome.FAILED ? reason(group, text) : null;
                }
            }
        }
        return outcome == null ? null : new MailReport(outcome, all(ids, headers), reason);
    }

    private static Outcome outcome(String group) {
        var read = word(field(group, "Disposition").replaceFirst("^.*;", ""));
        if (!read.isEmpty()) {
            return read.startsWith("displayed") ? Outcome.READ : read.startsWith("deleted") ? Outcome.DELIVERED : null;
        }
        return switch (word(field(group, "Action"))) {
            case "failed" -> Outcome.FAILED;
            case "delayed" -> Outcome.DELAYED;
            case "delivered" -> Outcome.DELIVERED;
            default -> null;
        };
    }

    private static String reason(String group, String all) {
        var said = field(group, "Diagnostic-Code").replaceFirst("^\\s*\\w+\\s*;\\s*", "");
        var status = field(group, "Status");
        var recipient = field(group, "Final-Recipient").replaceFirst("^\\s*\\w+\\s*;\\s*", "");
        var words = said.isBlank() ? status : said;
        return line(
                (words.isBlank() ? reason(all) : words) + (recipient.isBlank() ? "" : " (" + recipient.strip() + ")"));
    }

    private static String reason(String text) {
        var said = SAID.matcher(text);
        if (said.find()) {
            return line(said.group(1));
        }
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("it came back");
        return line(first);
    }

    private static String line(String text) {
        var line = MailHeaders.oneLine(text).replaceAll("\\s+", " ");
        return line.length() <= REASON ? line : line.substring(0, REASON);
    }

    /** On one line; empty for none. */
    private static String field(String group, String name) {
        for (var field : HEADER_FIELD.split(group)) {
            if (field.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return field.substring(name.length() + 1)
                        .replaceAll("\\s+", " ")
                        .strip();
            }
        }
        return "";
    }

    private static String word(String value) {
        return value.strip().split("[\\s/;(]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static List<String> idsIn(String value) {
        var bare = value.replaceAll("[<>\\s]", "");
        return bare.isEmpty() ? List.of() : List.of(bare);
    }

    private static List<String> named(MimePart original) throws MessagingException, IOException {
        var bytes = PartBytes.beginning(original, MOST);
        // headers alone have no blank line behind them
        var text = new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n\r\n";
        try {
            var headers = new MailHeaders(new MimeBodyPart(
                    new ByteArrayInputStream(text.stripLeading().getBytes(StandardCharsets.ISO_8859_1))));
            return headers.ids("Message-ID");
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    private static List<String> all(Set<String> ids, MailHeaders headers) {
        ids.addAll(headers.ids("In-Reply-To"));
        var references = headers.ids("References");
        for (int i = references.size() - 1; i >= 0; i--) {
            ids.add(references.get(i));
        }
        return List.copyOf(ids);
    }
}
