package io.helpdesk.dialect.wassist.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.api.agentrun.AgentRuns;
import io.helpdesk.api.agentrun.AgentRuns.ToolCall;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.dialect.wassist.KeyOrder;
import io.helpdesk.dialect.wassist.WassistJson;
import io.helpdesk.dialect.wassist.message.MessageJson.TemplateJson;
import io.helpdesk.dialect.wassist.message.MessageJson.TextJson;
import io.helpdesk.dialect.wassist.message.MessageJson.ToolExecutionJson;
import io.helpdesk.dialect.wassist.template.Components;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Messages as this wire shows them. */
@ApplicationScoped
public class MessageMapper {

    private static final KeyOrder CARD = KeyOrder.of("body", "header", "buttons");
    private static final KeyOrder VARIABLES =
            KeyOrder.of("body", "header", "buttons", "cards").with("cards", CARD);

    @Inject
    MessageTemplates templates;

    @Inject
    MessageContents contents;

    @Inject
    AgentRuns runs;

    /** Templates are asked for only if there are any among the messages, and then once. */
    public List<MessageJson> toJson(Caller caller, List<Message> messages) {
        var known = messages.stream().map(each -> each.body().template()).anyMatch(Objects::nonNull)
                ? templates.list(caller)
                : List.<MessageTemplate>of();
        var done = runs.toolCalls(
                caller,
                messages.stream()
                        .filter(each -> each.author() instanceof Author.OfBot)
                        .map(Message::id)
                        .toList());
        return messages.stream()
                .map(message -> toJson(message, known, done.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private MessageJson toJson(Message message, List<MessageTemplate> known, List<ToolCall> done) {
        String type = MessageTypes.of(message);
        return new MessageJson(
                message.uuid(),
                MessageTypes.role(message),
                type,
                status(message),
                message.createdAt(),
                message.author() instanceof Author.OfBot ? "agent" : null,
                // these wires have no replies, handoffs, ads and intents to tell of
                null,
                null,
                null,
                null,
                type.equals(MessageTypes.TEXT) ? new TextJson(message.uuid(), MessageTypes.body(message)) : null,
                type.equals(MessageTypes.IMAGE) ? contents.image(message) : null,
                type.equals(MessageTypes.CTA) ? contents.cta(message) : null,
                null,
                type.equals(MessageTypes.TEMPLATE) ? template(message.body().template(), known) : null,
                type.equals(MessageTypes.UNIFIED) ? contents.unified(message) : null,
                QuickReplies.of(message).orElse(null),
                done.stream().map(MessageMapper::toJson).toList());
    }

    private static ToolExecutionJson toJson(ToolCall call) {
        return new ToolExecutionJson(
                call.id(),
                call.name(),
                call.type(),
                json(call.arguments()),
                call.result(),
                call.failure(),
                Optional.ofNullable(call.milliseconds()),
                call.at());
    }

    private static Object json(String text) {
        try {
            return WassistJson.mapper().readTree(text);
        } catch (JsonProcessingException noJson) {
            return text;
        }
    }

    /** Waiting for its channel is sent already here; what came in has no status (wassist 7.2). */
    private static String status(Message message) {
        if (MessageTypes.incoming(message)) {
            return null;
        }
        return switch (message.delivery().status()) {
            case PENDING, SENT -> "sent";
            case DELIVERED -> "delivered";
            case READ -> "read";
            case FAILED -> "failed";
        };
    }

    private static TemplateJson template(TemplateUse use, List<MessageTemplate> known) {
        var template = known.stream()
                .filter(each -> each.name().equals(use.name()))
                .filter(each -> use.language() == null || each.language().equals(use.language()))
                .min(Comparator.comparingLong(MessageTemplate::id));
        return new TemplateJson(
                template.map(MessageTemplate::uuid).orElse(null),
                use.name(),
                use.variables() == null ? Map.of() : VARIABLES.arrange(use.variables()),
                template.map(Components::of).orElse(List.of()));
    }
}
