package io.helpdesk.api.template;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;
import java.util.UUID;

/** Message templates of an account. */
public interface MessageTemplates {

    /** What to write on a template; null leaves a stored one's alone. */
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

    /**
     * Writes on a template; components replace those there were, and decide again whether it can be used.
     *
     * @throws NotFound {@code "template"}
     * @throws Invalid {@code "template"}: {@code name} TAKEN within the language
     */
    MessageTemplate update(Caller caller, UUID uuid, SaveTemplate command);

    /**
     * Messages that were made of it stay as they are.
     *
     * @throws NotFound {@code "template"}
     */
    void delete(Caller caller, UUID uuid);
}
