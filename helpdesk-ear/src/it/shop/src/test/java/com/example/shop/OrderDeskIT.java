package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.remote.NewConversation;
import io.helpdesk.api.remote.NewMessage;
import io.helpdesk.testkit.*;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

@HelpdeskTest
class OrderDeskIT {
    @Deployment(testable = false)
    static Archive<?> shop() {
        return HelpdeskArchive.war(HelpdeskArchive.module("shop.jar", OrderDesk.class));
    }

    @Test
    void whoAsksIsTold(TestDesk desk) {
        var conversations = desk.agent().conversations();
        var opened = conversations.open(NewConversation.with(desk.contact("Cleo Example"), desk.inbox().id())
                .customAttributes(Map.of("order", "A-1")));
        conversations.post(opened.number(), NewMessage.text("Where is it?").fromContact());
        assertEquals("Order A-1 is on its way", desk.inbox().awaitSent().content());
    }
}
