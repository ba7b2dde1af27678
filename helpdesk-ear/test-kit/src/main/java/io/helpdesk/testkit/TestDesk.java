package io.helpdesk.testkit;

import io.helpdesk.api.remote.ContactFields;
import io.helpdesk.api.remote.RemoteDesk;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * An account of a test's own, with an administrator, an agent, and an inbox whose messages to contacts the test reads. Nobody
 * else is in the account; the server, its database and its clock are shared by all tests of a run.
 */
public final class TestDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestServer server;
    private final long account;
    private final RemoteDesk administrator;
    private final RemoteDesk agent;
    private final long agentId;
    private final MessageReceiver receiver = MessageReceiver.listen();
    private final TestInbox inbox;

    private TestDesk(TestServer server) {
        this.server = server;
        account = server.platform("/accounts", object("name", "Acme " + word()))
                .getJsonNumber("id")
                .longValue();
        var ada = user("Ada Example", "administrator");
        var ben = user("Ben Example", "agent");
        administrator = RemoteDesk.at(server.base(), account, ada.getString("access_token"));
        agent = RemoteDesk.at(server.base(), account, ben.getString("access_token"));
        agentId = ben.getJsonNumber("id").longValue();
        inbox = inbox("Orders");
    }

    static TestDesk openAt(TestServer server) {
        return new TestDesk(server);
    }

    /** Of the helpdesk, its context root included, without a slash at the end. */
    public URI base() {
        return server.base();
    }

    public long account() {
        return account;
    }

    /** What an administrator may do. */
    public RemoteDesk administrator() {
        return administrator;
    }

    /** What an agent may do who is a member of the test's inboxes. */
    public RemoteDesk agent() {
        return agent;
    }

    public long agentId() {
        return agentId;
    }

    public TestInbox inbox() {
        return inbox;
    }

    /** Another one, of which the agent is a member. */
    public TestInbox inbox(String name) {
        var mailbox = receiver.open();
        var made = administrator.directory().createApiInbox(name, mailbox.address());
        administrator.directory().addMembers(made.id(), List.of(agentId));
        return new TestInbox(made, mailbox);
    }

    /**
     * Somebody new who may write.
     *
     * @return their id
     */
    public long contact(String name) {
        return administrator
                .contacts()
                .create(ContactFields.named(name).email(word() + "@example.com"))
                .id();
    }

    /** What time it is for the helpdesk. */
    public Instant now() {
        return Instant.parse(server.clock(null).getString("now"));
    }

    /**
     * Lets time pass for the helpdesk, which then does what has become due: it wakes conversations, tries deliveries again, closes
     * reply windows. For all tests of a run, and never back.
     *
     * @param by not negative
     * @return what time it is then
     */
    public Instant letTimePass(Duration by) {
        return Instant.parse(server.clock(by).getString("now"));
    }

    /**
     * Waits up to a minute for what happens after an answer.
     *
     * @param what in the failure's words, after "the helpdesk never"
     * @throws AssertionError if it does not
     */
    public void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("the helpdesk never " + what);
            }
            Pauses.shortly();
        }
    }

    /** For tests without the extension; the account stays. */
    @Override
    public void close() {
        receiver.close();
    }

    private JsonObject user(String name, String role) {
        var made = server.platform(
                "/users",
                Json.createObjectBuilder(object("name", name))
                        .add("email", word() + "@example.com")
                        .build());
        server.platform(
                "/accounts/" + account + "/account_users",
                Json.createObjectBuilder(object("role", role))
                        .add("user_id", made.get("id"))
                        .build());
        return made;
    }

    private static JsonObject object(String key, String value) {
        return Json.createObjectBuilder().add(key, value).build();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
