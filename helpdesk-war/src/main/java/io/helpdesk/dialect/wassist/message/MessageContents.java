package io.helpdesk.dialect.wassist.message;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.Message;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import io.helpdesk.dialect.wassist.message.MessageJson.ButtonJson;
import io.helpdesk.dialect.wassist.message.MessageJson.CtaJson;
import io.helpdesk.dialect.wassist.message.MessageJson.ImageJson;
import io.helpdesk.dialect.wassist.message.MessageJson.MediaJson;
import io.helpdesk.dialect.wassist.message.MessageJson.PictureJson;
import io.helpdesk.dialect.wassist.message.MessageJson.UnifiedJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contents of messages that are more than text. Attributes may come from elsewhere, so nothing is taken for granted. */
@ApplicationScoped
class MessageContents {

    @Inject
    MediaLinks links;

    ImageJson image(Message message) {
        StoredFile file = message.body().attachments().get(0);
        Map<String, Object> details = file.details() == null ? Map.of() : file.details();
        return new ImageJson(
                message.uuid(),
                new PictureJson(
                        file.filename(),
                        file.uuid() + "/" + file.filename(),
                        file.size(),
                        links.url(file.uuid()),
                        details.get("width"),
                        details.get("height")),
                message.body().text() == null ? null : MessageTypes.body(message));
    }

    CtaJson cta(Message message) {
        Map<?, ?> kept = MessageTypes.attribute(message, MessageTypes.CTA);
        return new CtaJson(
                message.uuid(),
                MessageTypes.body(message),
                text(kept, "url"),
                text(kept, "buttonText"),
                address(kept.get("image")),
                List.of());
    }

    UnifiedJson unified(Message message) {
        Map<?, ?> kept = Optional.<Map<?, ?>>ofNullable(MessageTypes.attribute(message, MessageTypes.UNIFIED))
                .orElse(Map.of());
        List<MediaJson> media = new ArrayList<>();
        Optional.ofNullable(address(kept.get("media")))
                .map(MessageContents::elsewhere)
                .ifPresent(media::add);
        message.body()
                .attachments()
                .forEach(file -> media.add(new MediaJson(links.url(file.uuid()), file.contentType())));
        return new UnifiedJson(MessageTypes.body(message), text(kept, "footer"), buttons(kept.get("buttons")), media);
    }

    private static List<ButtonJson> buttons(Object kept) {
        if (!(kept instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(button -> new ButtonJson(
                        text(button, "type"),
                        text(button, "text"),
                        Optional.ofNullable(text(button, "url")),
                        Optional.ofNullable(text(button, "quickReplyId"))))
                .toList();
    }

    /** What is somewhere else is known by its name alone. */
    private static MediaJson elsewhere(String url) {
        String path = url.replaceFirst("[?#].*$", "");
        String type = URLConnection.guessContentTypeFromName(path);
        return new MediaJson(url, type == null ? "application/octet-stream" : type);
    }

    private static String address(Object media) {
        return media instanceof Map<?, ?> map ? text(map, "url") : null;
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : null;
    }
}
