package io.helpdesk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The server stays for what is the same, made anew by each class. */
class PayaraMicroContainerTest {

    @Test
    void theSameMadeAgainIsTheSame() {
        assertEquals(
                PayaraMicroContainer.content(file(SentMessage.class)),
                PayaraMicroContainer.content(file(SentMessage.class)));
        assertNotEquals(
                PayaraMicroContainer.content(file(SentMessage.class)),
                PayaraMicroContainer.content(file(TestInbox.class)));
    }

    private static Archive<?> file(Class<?> inside) {
        return ShrinkWrap.create(WebArchive.class, "helpdesk.war")
                .addAsLibrary(HelpdeskArchive.module("shop.jar", inside));
    }
}
