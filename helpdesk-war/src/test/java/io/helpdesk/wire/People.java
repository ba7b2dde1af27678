package io.helpdesk.wire;

/** People with passwords, made by the Platform API. */
final class People {

    static final String PASSWORD = "Right-Horse-1";

    private People() {}

    /** A person of a desk who can sign in; slow on purpose, as the hash is. */
    static void givePassword(Desk desk, Desk.Person person, String password) {
        desk.platform()
                .patch("/platform/api/v1/users/" + person.id())
                .json("{\"password\": \"" + password + "\"}")
                .send()
                .expect(200);
    }

    /** The token of a link by which the person sets a password. */
    static String passwordLink(Desk desk, Desk.Person person) {
        var url = desk.platform()
                .post("/platform/api/v1/users/" + person.id() + "/password_link")
                .send()
                .expect(200)
                .json()
                .get("url")
                .asText();
        return url.substring(url.indexOf("?token=") + "?token=".length());
    }
}
