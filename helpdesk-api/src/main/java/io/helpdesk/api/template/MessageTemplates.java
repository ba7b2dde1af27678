package io.helpdesk.api.template;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.UUID;

/** Message templates of an account. */
public interface MessageTemplates {

    /** What to write on a template. */
    record SaveTemplate(
            String name, String language, String category, String parameterFormat, List<Object> components) {}

    /** @return newest first */
    List<MessageTemplate> list(Caller caller);

    /** @throws NotFound {@code "template"} */
    MessageTemplate get(Caller caller, UUID uuid);

    /**
     * Stores a template as approved: until channels send, nobody else has to agree.
     *
     * @throws Invalid {@code "template"}: {@code name} TAKEN within the language
     */
    MessageTemplate create(Caller caller, SaveTemplate command);
}
