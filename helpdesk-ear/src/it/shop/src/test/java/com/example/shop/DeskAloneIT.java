package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.remote.NewConversation;
import io.helpdesk.api.remote.RemoteRefusal;
import io.helpdesk.testkit.HelpdeskExtension;
import io.helpdesk.testkit.TestDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The helpdesk without modules of the shop's, as a client outside meets it. */
@ExtendWith(HelpdeskExtension.class)
@Tag("alone")
class DeskAloneIT {

    @Test
    void whatAnAgentSaysLeaves(TestDesk desk) {
        var inbox = desk.inbox("Returns");
        var conversations = desk.agent().conversations();
        conversations.open(NewConversation.with(desk.contact("Cleo Example"), inbox.id()).saying("Please send it back"));
        assertEquals("Please send it back", inbox.awaitSent().content());
        assertEquals(0, desk.inbox().sent().size());
        assertThrows(RemoteRefusal.NotFound.class, () -> conversations.get(999));
    }
}
