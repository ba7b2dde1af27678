package io.helpdesk.core.bot;

import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.rule.Checks;
import java.net.URI;
import java.net.URISyntaxException;

/** What a bot may be told (chatwoot-resources 6): any name, also none, but an address that can be called. */
final class AgentBotRules {

    private AgentBotRules() {}

    static void check(SaveAgentBot command) {
        var url = Checks.written(command.outgoingUrl());
        new Checks()
                .longest("name", command.name(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .longest("avatar_url", command.avatarUrl(), Checks.URL)
                .longest("outgoing_url", url, Checks.URL)
                .that(url == null || url.isBlank() || web(url), "outgoing_url", Rule.MALFORMED)
                .refuse("bot");
    }

    private static boolean web(String url) {
        try {
            var uri = new URI(url.strip());
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
