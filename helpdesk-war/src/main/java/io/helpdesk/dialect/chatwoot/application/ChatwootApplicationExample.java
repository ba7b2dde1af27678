package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.web.demo.DemoDesk;
import io.helpdesk.web.demo.DemoExample;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a conversation with a first message through the application API. */
@ApplicationScoped
public class ChatwootApplicationExample implements DemoExample {

    @Override
    public String title() {
        return "Chatwoot application API: open a conversation and say hello";
    }

    @Override
    public String command(DemoDesk desk, String base) {
        return "curl -s -H 'api_access_token: " + desk.userToken()
                + "' -H 'Content-Type: application/json' -d '{\"source_id\":\""
                + desk.sourceId() + "\",\"message\":{\"content\":\"Hello Ada, how can we help?\"}}' " + base
                + "/api/v1/accounts/" + desk.accountId() + "/conversations";
    }
}
