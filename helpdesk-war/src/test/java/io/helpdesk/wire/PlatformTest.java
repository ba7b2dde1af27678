package io.helpdesk.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** What tests of the Platform API make and name. */
abstract class PlatformTest extends WireTest {

    static final String NOT_FOUND = "{'status': 404, 'error': 'Not Found'}";
    static final String SECRET = "@/[1-9A-HJ-NP-Za-km-z]{24}/";

    /** Its key. */
    static long account(String json) {
        return platform()
                .post("/platform/api/v1/accounts")
                .json(json)
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    /** With an address of their own. */
    static JsonNode user(String name) {
        return platform()
                .post("/platform/api/v1/users")
                .json("{\"name\": \"%s\", \"email\": \"%s@example.com\"}".formatted(name, Desk.word()))
                .send()
                .ok()
                .json();
    }

    static String users(long id, String rest) {
        return "/platform/api/v1/users/" + id + rest;
    }

    static String accounts(long id, String rest) {
        return "/platform/api/v1/accounts/" + id + rest;
    }
}
