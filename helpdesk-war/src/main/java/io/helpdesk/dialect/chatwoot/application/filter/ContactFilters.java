package io.helpdesk.dialect.chatwoot.application.filter;

import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads filters of contacts, with the attributes that the account has defined (chatwoot-resources 1.2). */
@ApplicationScoped
public class ContactFilters {

    @Inject
    AttributeDefinitions definitions;

    @Inject
    Clock clock;

    /**
     * What the {@code payload} asks for.
     *
     * @throws ChatwootRefusal 422 in the original's words
     */
    public Condition read(Caller caller, ChatwootParams params) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Filter.ofContacts(definitions.list(caller, Model.CONTACT), today).read(params.node("payload"));
    }
}
