package io.helpdesk.dialect.wassist.account;

import io.helpdesk.dialect.wassist.AgentRefJson;
import java.util.List;
import java.util.UUID;

/**
 * A WhatsApp account (wassist 11).
 *
 * @param name null unless it was given one
 * @param waId its id at its provider
 * @param templatesUrl where its templates are told
 */
record AccountJson(UUID id, String name, String waId, List<NumberJson> phoneNumbers, String templatesUrl) {

    /** @param bot the agent that answers there, or null */
    record NumberJson(UUID id, String number, AgentRefJson bot, WabaJson waba) {}

    record WabaJson(UUID id, String name) {}
}
