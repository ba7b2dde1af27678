package io.helpdesk.wire;

/** Paths of the client API below a desk's Api inbox. */
record Visitors(Desk desk) {

    /** Somebody comes and says this, fields of JSON; the source id they are given. */
    String arrive(String said) {
        return desk.visitor()
                .post(contacts(""))
                .json("{" + said + "}")
                .send()
                .expect(200)
                .json()
                .get("source_id")
                .asText();
    }

    String contacts(String rest) {
        return desk.visitorPath("/contacts" + rest);
    }
}
