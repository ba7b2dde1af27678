package io.helpdesk.dialect.chatwoot.client;

import io.helpdesk.web.demo.DemoDesk;
import io.helpdesk.web.demo.DemoExample;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a conversation as the contact, through the client API. */
@ApplicationScoped
public class ChatwootClientExample implements DemoExample {

    @Override
    public String title() {
        return "Chatwoot client API: open a conversation as the contact";
    }

    @Override
    public String command(DemoDesk desk, String base) {
        return "curl -s -H 'Content-Type: application/json' -d '{\"custom_attributes\":{\"order\":\"A-1001\"}}' " + base
                + "/public/api/v1/inboxes/" + desk.apiInboxIdentifier() + "/contacts/" + desk.sourceId()
                + "/conversations";
    }
}
