package io.helpdesk.core.mail.incoming;

import java.util.List;
import java.util.regex.Pattern;

/** Finds in plain text where what is quoted begins, if nothing else comes after it. */
final class QuotedText {

    /** Who wrote when, in the languages of the usual programs. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:On|Am|Le|El|Il|Em|Op|Den|På|Dnia|W dniu|Dne|Il giorno|Pada|Le\u00a0|\\d{4}[-/年.]|\\d{1,2}[-/.]|>?\\s*\\S+@\\S+|.{1,80}<\\S+@\\S+>)"
                    + "[^\\n]{0,280}?(?:wrote|writes|schrieb[^:]{0,120}|a écrit|escribió|ha scritto|escreveu|schreef[^:]{0,120}|skrev[^:]{0,120}|"
                    + "napisał(?:\\(a\\))?|napsal(?:\\(a\\))?|写道|님이 작성|<\\S+@\\S+>|\\S+@\\S+)\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*(?:-{2,}\\s*(?:Original Message|Originalnachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original|"
                    + "Messaggio originale|Mensagem original|Oorspronkelijk bericht|Reply message)\\s*-{2,}|_{20,})\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SENDER = Pattern.compile(
            "\\*?(?:From|Von|De|Da|Van|Från|Fra|Od)\\*?\\s*[:：].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line of attribution that was broken on the way. */
    private static final int MOST_LINES = 3;

    private static final int LONGEST = 400;

    private QuotedText() {}

    /** Whether a line says who wrote what follows. */
    static boolean attribution(String line) {
        var words = line.strip();
        return words.length() <= LONGEST
                && (words.endsWith(":") || words.endsWith("\uff1a"))
                && ATTRIBUTION.matcher(words).matches();
    }

    /** @return the length of the text if nothing is quoted at its end, or nothing else is there */
    static int begins(String text) {
        var lines = List.of(text.split("\n", -1));
        int lastWords = lastThatIsNotQuoted(lines);
        int at = 0;
        boolean written = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (quotedFrom(lines, i, lastWords)) {
                return written ? at : text.length();
            }
            written |= !line.isBlank();
            at += line.length() + 1;
        }
        return text.length();
    }

    private static boolean quotedFrom(List<String> lines, int i, int lastWords) {
        var line = lines.get(i);
        if (line.isBlank()) {
            return false;
        }
        if (SEPARATOR.matcher(line).matches()) {
            return line.indexOf('_') < 0 || SENDER.matcher(next(lines, i + 1)).matches();
        }
        if (line.startsWith(">")) {
            return lastWords < i;
        }
        var several = new StringBuilder();
        for (int last = i; last < Math.min(lines.size(), i + MOST_LINES); last++) {
            var part = lines.get(last).strip();
            if (part.isEmpty() || last > i && !part.startsWith("<") && attribution(part)) {
                // what comes before it is no part of it
                return false;
            }
            several.append(several.isEmpty() ? "" : " ").append(part);
            if (attribution(several.toString())) {
                return next(lines, last + 1).startsWith(">") && lastWords <= last;
            }
        }
        return false;
    }

    private static String next(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static int lastThatIsNotQuoted(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && (lines.get(last).isBlank() || lines.get(last).startsWith(">"))) {
            last--;
        }
        return last;
    }
}
