package io.helpdesk.dialect.wassist.message;

import io.helpdesk.dialect.wassist.message.QuickReplies.QuickReplyJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message (wassist 7.2): of its contents exactly one is not null, that of its type. */
public record MessageJson(
        UUID id,
        String role,
        String type,
        String status,
        Instant createdAt,
        String source,
        UUID replyTo,
        Object supportHandoff,
        Object referral,
        String intentId,
        TextJson text,
        ImageJson image,
        CtaJson cta,
        Object listSelection,
        TemplateJson template,
        UnifiedJson unified,
        QuickReplyJson quickReply,
        List<ToolExecutionJson> toolExecutions) {

    /** @param args as the agent wrote them, JSON if they are; error null where there is a result */
    public record ToolExecutionJson(
            UUID id,
            String toolName,
            String toolType,
            Object args,
            String result,
            String error,
            Optional<Long> durationMs,
            Instant createdAt) {}

    public record TextJson(UUID id, String body) {}

    /** @param caption null for none */
    public record ImageJson(UUID id, PictureJson image, String caption) {}

    /** @param width null if unknown, likewise height */
    public record PictureJson(String name, String path, long size, String url, Object width, Object height) {}

    /** @param image address of the picture, or null */
    public record CtaJson(UUID id, String text, String url, String buttonText, String image, List<Object> clicks) {}

    /**
     * @param id of the template; null if it is gone.
     * @param variables as sent
     */
    public record TemplateJson(UUID id, String templateName, Map<String, Object> variables, List<Object> components) {}

    /** @param footer null for none */
    public record UnifiedJson(String body, String footer, List<ButtonJson> buttons, List<MediaJson> media) {}

    public record ButtonJson(String type, String text, Optional<String> url, Optional<String> quickReplyId) {}

    public record MediaJson(String url, String mimeType) {}
}
