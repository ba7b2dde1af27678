package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.mailtemplate.MailTemplate;
import io.helpdesk.api.mailtemplate.MailTemplate.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A template of mails (libredesk-resources 16). None is built in. */
public record MailTemplateJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String type,
        String name,
        String subject,
        String body,
        boolean isDefault,
        boolean isBuiltin) {

    static MailTemplateJson of(MailTemplate template) {
        return new MailTemplateJson(
                template.id(),
                template.createdAt(),
                template.updatedAt(),
                type(template.kind()),
                template.name(),
                template.subject(),
                template.body(),
                template.usual(),
                false);
    }

    /** Empty for a word that names none. */
    static Optional<Kind> kind(String type) {
        return Arrays.stream(Kind.values())
                .filter(kind -> type(kind).equals(type))
                .findFirst();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case OUTGOING -> "email_outgoing";
            case NOTIFICATION -> "email_notification";
        };
    }
}
