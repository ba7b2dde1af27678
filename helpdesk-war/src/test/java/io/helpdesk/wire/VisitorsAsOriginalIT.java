package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.wire.server.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code helpdesk.visitors.as.original}, visitors see and change whom they name (chatwoot-client 1.2, 1.4, 1.6). */
@Tag("own-server")
class VisitorsAsOriginalIT {

    @Test
    void visitorsWhoNameAnAddressAreItsContact() {
        try (var server = ServerProcess.named("visitors-as-original")
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                .with("helpdesk.visitors.as.original", "true")
                .start()) {
            var desk = Desk.open(Http.at(server.base()));
            var contacts = desk.visitorPath("/contacts");
            var phone = Desk.phoneNumber();
            var email = Desk.word() + "@example.com";
            var known = desk.visitor()
                    .post(contacts)
                    .json("""
                    {"name": "Ada Example", "email": "%s", "phone_number": "%s"}""".formatted(email, phone))
                    .send()
                    .expect(200)
                    .json();
            var first = contacts + "/" + known.get("source_id").asText();
            long talk = desk.visitor()
                    .post(first + "/conversations")
                    .send()
                    .expect(200)
                    .json()
                    .get("id")
                    .asLong();

            var again = desk.visitor()
                    .post(contacts)
                    .json("{\"name\": \"Ben\", \"email\": \"" + email + "\"}")
                    .send()
                    .expect(200)
                    .json();
            assertEquals(known.get("id"), again.get("id"));
            assertEquals("Ada Example", again.get("name").asText());
            assertEquals(phone, again.get("phone_number").asText());
            var second = contacts + "/" + again.get("source_id").asText();
            desk.visitor()
                    .get(second + "/conversations/" + talk + "/messages")
                    .send()
                    .expect(200);
            desk.visitor().get(second + "/conversations/" + talk).send().expect(404);
            desk.visitor().patch(second).json("{\"name\": \"Renamed\"}").send().expect(200);
            assertEquals(
                    "Renamed",
                    desk.visitor()
                            .get(first)
                            .send()
                            .expect(200)
                            .json()
                            .get("name")
                            .asText());

            var other = desk.visitor()
                    .post(contacts)
                    .json("{\"name\": \"Cleo\"}")
                    .send()
                    .expect(200)
                    .json();
            assertEquals(
                    known.get("id"),
                    desk.visitor()
                            .patch(contacts + "/" + other.get("source_id").asText())
                            .json("{\"email\": \"" + email + "\"}")
                            .send()
                            .expect(200)
                            .json()
                            .get("id"));

            desk.administrator()
                    .patch(desk.path("/inboxes/" + desk.api().id()))
                    .json("{\"channel\": {\"hmac_mandatory\": true}}")
                    .send()
                    .expect(200);
            desk.visitor().get(first + "/conversations").send().expect(200);
        }
    }
}
