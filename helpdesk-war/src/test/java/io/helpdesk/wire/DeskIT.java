package io.helpdesk.wire;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an empty database to a credential of each dialect, by HTTP alone. */
@Tag("core")
@Tag("smoke")
class DeskIT extends WireTest {

    @Test
    void eachCredentialOpensItsDoor() {
        var desk = Desk.open(http());
        desk.administrator().get(desk.path("/conversations")).send().expect(200);
        desk.agent().get(desk.path("/conversations")).send().expect(200);
        desk.visitor().get(desk.visitorPath("")).send().expect(200);
        desk.libredesk().get("/api/v1/conversations/all").send().expect(200);
        desk.wassist().get("/api/v1/conversations/").send().expect(200);
    }
}
