package io.helpdesk.dialect.chatwoot.application.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.ContentType;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.dialect.chatwoot.AttachmentLimit;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootFile;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson.RecordInvalid;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** From what a client sends to the message it wants posted (chatwoot-application 2.5, 4.2). */
public final class PostCommands {

    private PostCommands() {}

    /** @param words how a broken message is refused, which depends on the endpoint */
    public static PostMessage of(ChatwootParams params, Function<RecordInvalid, ChatwootRefusal> words) {
        MessageType type = ChatwootCodes.constant(MessageType.class, params, "message_type")
                .orElse(MessageType.OUTGOING);
        ContentType contentType = ChatwootCodes.constant(ContentType.class, params, "content_type")
                .orElse(ContentType.TEXT);
        return PostMessage.builder(type, params.text("content").orElse(null))
                .rendered(true)
                .contentType(contentType)
                .contentAttributes(contentAttributes(params))
                .privateNote(params.flag("private").orElse(false))
                .attachments(AttachmentLimit.within(params.elements("attachments").stream()
                        .map(PostCommands::attach)
                        .toList()))
                .sourceId(params.text("source_id").orElse(null))
                .echoId(params.text("echo_id").orElse(null))
                .asBotId(params.text("sender_type")
                        .filter("AgentBot"::equals)
                        .flatMap(bot -> params.id("sender_id"))
                        .orElse(null))
                .recipients(recipients(params))
                .additionalAttributes(additionalAttributes(params, words))
                .build();
    }

    /** Of the attributes sent, only these are taken over. */
    private static Map<String, Object> contentAttributes(ChatwootParams params) {
        ChatwootParams attributes = params.lenientObject("content_attributes");
        var taken = new LinkedHashMap<String, Object>();
        for (String key : List.of("items", "in_reply_to", "automation_rule_id")) {
            if (attributes.present(key)) {
                taken.put(key, JsonValues.value(attributes.node(key)));
            }
        }
        if (params.present("external_created_at")) {
            taken.put("external_created_at", JsonValues.value(params.node("external_created_at")));
        }
        return taken;
    }

    /** Parameters of a template win over a campaign. */
    private static Map<String, Object> additionalAttributes(
            ChatwootParams params, Function<RecordInvalid, ChatwootRefusal> words) {
        if (params.present("template_params")) {
            if (!params.node("template_params").isObject()) {
                throw words.apply(
                        new RecordInvalid("Template params must be of type hash", List.of("template_params")));
            }
            var template = JsonValues.map(params.node("template_params"));
            if (template.get("name") == null) {
                throw words.apply(new RecordInvalid("Name is required", List.of("name")));
            }
            return Map.of("template_params", template);
        }
        return params.present("campaign_id")
                ? Map.of("campaign_id", JsonValues.value(params.node("campaign_id")))
                : Map.of();
    }

    /** Always given; only mail keeps them. */
    private static Message.Recipients recipients(ChatwootParams params) {
        return new Message.Recipients(params.texts("to_emails"), params.texts("cc_emails"), params.texts("bcc_emails"));
    }

    private static Attach attach(JsonNode element) {
        ChatwootFile file = JsonValues.file(element).orElse(null);
        if (file != null) {
            return new Attach.Uploaded(file.toUpload());
        }
        SignedBlob blob = SignedBlob.parse(element.asText())
                .orElseThrow(() -> ChatwootRefusal.unprocessable("attachments must be files or signed ids"));
        return new Attach.Signed(blob.uuid(), blob.signature());
    }
}
