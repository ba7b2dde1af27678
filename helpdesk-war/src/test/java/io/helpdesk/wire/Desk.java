package io.helpdesk.wire;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A desk of a test's own, made by HTTP alone: an account with an administrator, an agent who is a member of every inbox,
 * one inbox of each kind, and a credential for each dialect.
 */
public final class Desk {

    /** A user of the account. */
    public record Person(long id, String name, String email, String token) {}

    /** @param identifier what the client API calls an Api inbox; null for the others */
    public record Inbox(long id, String name, String identifier) {}

    private final Http root;
    private final long account;
    private final Person administrator;
    private final Person agent;
    private final Inbox api;
    private final Inbox email;
    private final Inbox whatsapp;
    private final Inbox webWidget;
    private final String whatsappNumber = phoneNumber();
    private final String libredeskToken;
    private final String wassistKey;

    private Desk(Http root) {
        this.root = root;
        account = platform()
                .post("/platform/api/v1/accounts")
                .json("{\"name\": \"Acme " + word() + "\"}")
                .send()
                .ok()
                .json()
                .get("id")
                .asLong();
        administrator = person("Ada Example", "administrator");
        agent = person("Ben Example", "agent");
        api = inbox("Orders", "{\"type\": \"api\"}");
        email = inbox("Support", "{\"type\": \"email\", \"email\": \"" + word() + "@example.com\"}");
        whatsapp = inbox("Phone", """
                {"type": "whatsapp", "phone_number": "%s", "provider": "whatsapp_cloud",
                 "provider_config": {"phone_number_id": "1", "business_account_id": "2"}}
                """.formatted(whatsappNumber));
        webWidget = inbox("Site", """
                {"type": "web_widget", "website_url": "https://example.com", "widget_color": "#1f93ff"}
                """);
        for (var inbox : new Inbox[] {api, email, whatsapp, webWidget}) {
            administrator()
                    .post(path("/inbox_members"))
                    .json("{\"inbox_id\": " + inbox.id + ", \"user_ids\": [" + agent.id + "]}")
                    .send()
                    .ok();
        }
        var pair = platform()
                .post("/platform/api/v1/accounts/" + account + "/users/" + administrator.id + "/libredesk_api_key")
                .send()
                .ok()
                .json();
        libredeskToken = "token " + pair.get("api_key").asText() + ":"
                + pair.get("api_secret").asText();
        wassistKey = platform()
                .post("/platform/api/v1/accounts/" + account + "/wassist_api_keys")
                .json("{\"name\": \"tests\"}")
                .send()
                .ok()
                .json()
                .get("key")
                .asText();
    }

    /** Opens a new one on the server below this address. */
    public static Desk open(Http root) {
        return new Desk(root);
    }

    public long account() {
        return account;
    }

    /** The administrator, as a user. */
    public Person ada() {
        return administrator;
    }

    /** The agent, as a user. */
    public Person ben() {
        return agent;
    }

    public Inbox api() {
        return api;
    }

    public Inbox email() {
        return email;
    }

    public Inbox whatsapp() {
        return whatsapp;
    }

    public Inbox webWidget() {
        return webWidget;
    }

    /** Of the Whatsapp inbox, with a plus. */
    public String whatsappNumber() {
        return whatsappNumber;
    }

    /** The administrator on the Chatwoot application API. */
    public Http administrator() {
        return root.with("api_access_token", administrator.token);
    }

    /** The agent on the Chatwoot application API. */
    public Http agent() {
        return root.with("api_access_token", agent.token);
    }

    /** Whoever comes, on the Chatwoot client API. */
    public Http visitor() {
        return root;
    }

    /** The administrator on the Libredesk API. */
    public Http libredesk() {
        return root.with("Authorization", libredeskToken);
    }

    /** The organisation on the Wassist API. */
    public Http wassist() {
        return root.with("X-API-Key", wassistKey);
    }

    /** The Libredesk key pair, as its header has it: {@code token key:secret}. */
    public String libredeskToken() {
        return libredeskToken;
    }

    /** The Wassist key alone. */
    public String wassistKey() {
        return wassistKey;
    }

    /** The Platform API with the bootstrap token. */
    public Http platform() {
        return root.with("api_access_token", Server.PLATFORM_TOKEN);
    }

    /** A path of the Chatwoot application API in this account. */
    public String path(String rest) {
        return "/api/v1/accounts/" + account + rest;
    }

    /** A path of the Chatwoot client API in the Api inbox. */
    public String visitorPath(String rest) {
        return "/public/api/v1/inboxes/" + api.identifier + rest;
    }

    /** A contact made on the Chatwoot application API; the answer is its id. */
    public long contact(String name) {
        return administrator()
                .post(path("/contacts"))
                .json("{\"name\": \"" + name + "\", \"email\": \"" + word() + "@example.com\"}")
                .send()
                .ok()
                .json()
                .at("/payload/contact/id")
                .asLong();
    }

    /** Something no other test says. */
    public static String word() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** A number no other test has, with a plus. */
    public static String phoneNumber() {
        return "+1555" + (1_000_000 + ThreadLocalRandom.current().nextInt(9_000_000));
    }

    /** Without a password: its hash is slow on purpose, and most tests make people. */
    private Person person(String name, String role) {
        var email = word() + "@example.com";
        var user = platform()
                .post("/platform/api/v1/users")
                .json("""
                {"name": "%s", "email": "%s"}""".formatted(name, email))
                .send()
                .ok()
                .json();
        var id = user.get("id").asLong();
        platform()
                .post("/platform/api/v1/accounts/" + account + "/account_users")
                .json("{\"user_id\": " + id + ", \"role\": \"" + role + "\"}")
                .send()
                .ok();
        return new Person(id, name, email, user.get("access_token").asText());
    }

    private Inbox inbox(String name, String channel) {
        var inbox = administrator()
                .post(path("/inboxes"))
                .json("{\"name\": \"" + name + "\", \"channel\": " + channel + "}")
                .send()
                .ok()
                .json();
        return new Inbox(
                inbox.get("id").asLong(), name, inbox.path("inbox_identifier").textValue());
    }
}
