package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.dialect.libredesk.media.MediaLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures inside HTML: an address of one of our files is stored as a content id, so that it survives the address, and
 * becomes an address again when it is read (libredesk 6.5).
 */
final class InlineImages {

    private static final String UUID_TEXT = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern SOURCE = Pattern.compile(
            "(<img\\b[^>]{0,4000}?\\bsrc\\s*=\\s*[\"'])([^\"'>]{0,2000}?(" + UUID_TEXT + ")[^\"'>]{0,2000})(?=[\"'])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STORED = Pattern.compile("cid:ldsk-(" + UUID_TEXT + ")");

    /**
     * Content to store.
     *
     * @param fileIds the pictures' files, to be linked with the message
     */
    record Stored(String content, List<Long> fileIds) {}

    private InlineImages() {}

    /** @param files looks a file up; what it does not know stays as it is */
    static Stored stored(String html, Function<UUID, Optional<StoredFile>> files) {
        List<Long> fileIds = new ArrayList<>();
        String content = SOURCE.matcher(html).replaceAll(match -> quote(source(match, files, fileIds)));
        return new Stored(content, fileIds);
    }

    static String shown(Message message, MediaLinks links) {
        String html = MessageText.content(message);
        if (!html.contains("cid:")) {
            return html;
        }
        if (message.body().html() && message.type() == MessageType.INCOMING) {
            html = ofMail(html, message.body().attachments(), links);
        }
        return STORED.matcher(html).replaceAll(match -> quote(links.url(UUID.fromString(match.group(1)))));
    }

    /** Pictures that came with a mail, under names of their own. */
    private static String ofMail(String html, List<StoredFile> files, MediaLinks links) {
        String shown = html;
        for (StoredFile file : files) {
            if (file.contentId() != null) {
                shown = shown.replace("\"cid:" + file.contentId() + "\"", "\"" + links.url(file.uuid()) + "\"");
            }
        }
        return shown;
    }

    private static String source(MatchResult match, Function<UUID, Optional<StoredFile>> files, List<Long> fileIds) {
        Optional<StoredFile> file = files.apply(UUID.fromString(match.group(3)));
        if (file.isEmpty()) {
            return match.group();
        }
        fileIds.add(file.get().id());
        return match.group(1) + "cid:ldsk-" + file.get().uuid();
    }

    private static String quote(String text) {
        return Matcher.quoteReplacement(text);
    }
}
