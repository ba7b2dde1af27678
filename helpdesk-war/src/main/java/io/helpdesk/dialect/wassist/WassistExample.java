package io.helpdesk.dialect.wassist;

import io.helpdesk.web.demo.DemoDesk;
import io.helpdesk.web.demo.DemoExample;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a conversation with a number. */
@ApplicationScoped
public class WassistExample implements DemoExample {

    @Override
    public String title() {
        return "Wassist: open a conversation with a number";
    }

    @Override
    public String command(DemoDesk desk, String base) {
        return "curl -s -H 'X-API-Key: " + desk.organisationKey()
                + "' -H 'Content-Type: application/json' -d '{\"toNumber\":" + "\"+15550100200\",\"fromNumber\":\""
                + desk.phoneNumber() + "\"}' " + base + "/api/v1/conversations/";
    }
}
