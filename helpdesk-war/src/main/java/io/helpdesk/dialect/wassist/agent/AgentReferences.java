package io.helpdesk.dialect.wassist.agent;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.dialect.wassist.agent.AgentKey.References;
import io.helpdesk.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the entries of an agent may refer to; asked for only if one does, and then once. */
@ApplicationScoped
class AgentReferences {

    @Inject
    AgentBots agents;

    @Inject
    MessageTemplates templates;

    References of(Caller caller) {
        return new References(
                among(() -> agents.list(caller).stream().map(AgentBot::uuid).collect(Collectors.toSet())),
                among(() -> templates.list(caller).stream()
                        .map(MessageTemplate::uuid)
                        .collect(Collectors.toSet())));
    }

    private static Predicate<UUID> among(Supplier<Set<UUID>> all) {
        var once = Once.of(all);
        return id -> once.get().contains(id);
    }
}
