package io.helpdesk.dialect.wassist.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helpdesk.api.agentrun.AgentWire;
import io.helpdesk.api.file.FileKind;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.dialect.wassist.WassistJson;
import io.helpdesk.dialect.wassist.media.MediaLinks;
import io.helpdesk.web.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How agents outside are asked and answer (wassist 8.5). */
@Dependent
public class WassistAgentWire implements AgentWire {

    /** By which an agent says that it says nothing. */
    private static final String NOTHING = "No CUSTOMER message reply";

    /** What WhatsApp shows below a message, and how long each may be. */
    private static final int CHOICES = 3;

    private static final int CHOICE = 20;

    /** It takes what the core leaves out, U+0000: an answer with it would be no JSON else, and be said as it is. */
    private static final JsonMapper ANSWERS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Inject
    Files files;

    @Inject
    Settings settings;

    @Override
    public byte[] question(Question question) {
        var number = question.conversation().contact().phoneNumber();
        var body = new LinkedHashMap<String, Object>();
        body.put("message", question.text());
        body.put(
                "image",
                Optional.ofNullable(question.message()).flatMap(this::picture).orElse(null));
        body.put("phone_number", number);
        body.put("reply_callback", callback(question.callback()).orElse(null));
        body.put("conversation_id", question.conversation().uuid());
        body.put(
                "history",
                question.history().stream()
                        .map(said -> Map.of("role", said.byContact() ? "user" : "assistant", "content", said.text()))
                        .toList());
        return Json.bytes(WassistJson.mapper(), body);
    }

    @Override
    public Answer answer(String body) {
        var said = read(body);
        var text = text(said, body);
        if (text.isBlank() || text.strip().equals(NOTHING)) {
            text = null;
        }
        var picture = Stream.of("image", "media_url", "file")
                .map(key -> said.path(key).asText(""))
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                .findFirst()
                .orElse(null);
        return text == null && picture == null ? Answer.NOTHING : new Answer(text, picture);
    }

    /** The first of the keys in use; a page that somebody shows instead is no answer. */
    private static String text(JsonNode said, String body) {
        if (said.isMissingNode()) {
            return body.stripLeading().startsWith("<") ? "" : body;
        }
        if (said.isTextual()) {
            return said.asText();
        }
        return Stream.of("content", "message", "text", "reply")
                .map(said::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static JsonNode read(String body) {
        try {
            var read = ANSWERS.readTree(body);
            return read == null ? ANSWERS.missingNode() : read;
        } catch (JsonProcessingException text) {
            return ANSWERS.missingNode();
        }
    }

    @Override
    public Optional<String> callback(String secret) {
        return base().map(base -> base + "/wassist/api/v1/" + AgentRepliesResource.PATH + "/" + secret + "/");
    }

    @Override
    public Optional<String> picture(Message message) {
        return message.body().attachments().stream()
                .filter(file -> file.kind() == FileKind.IMAGE)
                .findFirst()
                .map(file -> base().orElse("") + MediaLinks.path(file.uuid(), files));
    }

    @Override
    public Map<String, Object> withPicture(String address) {
        return Map.of("unified", Map.of("media", Map.of("url", address)));
    }

    @Override
    public Map<String, Object> withChoices(List<String> choices) {
        var buttons = choices.stream()
                .filter(choice -> !choice.isBlank() && choice.length() <= CHOICE)
                .limit(CHOICES)
                .map(choice -> Map.of("type", "quick_reply", "text", choice, "quickReplyId", choice))
                .toList();
        return buttons.isEmpty() ? Map.of() : Map.of("unified", Map.of("buttons", buttons));
    }

    private Optional<String> base() {
        return settings.text(Setting.PUBLIC_URL).map(url -> url.replaceFirst("/+$", ""));
    }
}
