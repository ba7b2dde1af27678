package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.demo.DemoDesk;
import io.helpdesk.web.demo.DemoExample;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a conversation that a contact began by mail. */
@ApplicationScoped
public class LibredeskExample implements DemoExample {

    @Override
    public String title() {
        return "Libredesk: open a conversation for a contact";
    }

    @Override
    public String command(DemoDesk desk, String base) {
        return "curl -s -u " + desk.key() + ":" + desk.secret()
                + " -H 'Content-Type: application/json' -d '{\"inbox_id\":"
                + desk.emailInboxId()
                + ",\"content\":\"<p>Where is my order?</p>\",\"contact_email\":\"ada@example.com\","
                + "\"first_name\":\"Ada\",\"subject\":\"Order late\",\"initiator\":\"contact\"}' " + base
                + "/api/v1/conversations";
    }
}
