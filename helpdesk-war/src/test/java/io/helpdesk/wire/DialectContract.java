package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every dialect keeps, whatever its original is like. A class for each dialect extends this, says how its wire
 * asks and how it words what is refused, and has its create in {@link Creates}; what else the wire promises is tested
 * in classes of its own. {@link AdmissionIT} asks for the answers to too much, on a server whose limits can be met.
 *
 * <p>All classes share two desks: whatever a test needs to be alone, it makes.
 */
@Tag("core")
@Tag("smoke")
abstract class DialectContract extends WireTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String REQUEST_ID = "X-Request-Id";

    private static final Map<Desk, Map<String, Supplier<Http.Request>>> CREATES = new HashMap<>();
    private static Desk ours;
    private static Desk theirs;

    /**
     * A request, and how the wire answers it.
     *
     * @param document the whole of it, as {@link JsonShape} reads it
     */
    record Expected(Http.Request request, int status, String document) {}

    /** What {@link Creates} calls the dialect. */
    abstract String name();

    /** The prefix under which the dialect is also found. */
    abstract String mount();

    /** Somebody who may do everything in this desk. */
    abstract Http caller(Desk desk);

    /** A request that shows no credential, or none in its path where that is the secret. */
    abstract Expected withoutCredential(Desk desk);

    /** A request with a credential that nobody has, another one at each call. */
    abstract Expected wrongCredential(Desk desk);

    /** Which the dialect claims by its beginning, and where there is nothing. */
    abstract String unknownPath(Desk desk);

    /** What is answered there, with 404. */
    abstract String noSuchPath();

    /** A known path, asked by the {@link #caller} with a method that it does not have. */
    abstract Expected otherMethod(Desk desk);

    /** JSON to make something with, said to be plain text. */
    abstract Expected otherMediaType(Desk desk);

    /** A body that is no JSON. */
    abstract Expected malformedBody(Desk desk);

    /** Makes something of the kind that {@link #requestsFor} asks for; the answer is its key. */
    abstract String make(Desk desk);

    /** A key of that kind which nothing has. */
    abstract String nobodys();

    /** Requests for the thing with this key by this desk's caller: the first one reads it, others may change it. */
    abstract List<Http.Request> requestsFor(Desk desk, String key);

    /** What all of them answer if there is no such thing, with 404. */
    abstract String noSuchThing();

    /** What is answered, with 422, where a key of idempotency comes with another body. */
    abstract String usedKey();

    /** The text of what is answered, with 503, where too much is asked at once. */
    abstract String busy();

    /**
     * The text of what is answered, with 429, where too many wrong credentials were shown.
     *
     * @param seconds until it may be tried again, as Retry-After says it
     */
    abstract String throttled(String seconds);

    /** Another conversation at each sending of another one of these, in this desk. */
    static Http.Request create(String dialect, Desk desk) {
        return CREATES.computeIfAbsent(desk, Creates::requests).get(dialect).get();
    }

    private Http.Request create() {
        return create(name(), ours());
    }

    private static Desk ours() {
        if (ours == null) {
            ours = Desk.open(http());
        }
        return ours;
    }

    private static Desk theirs() {
        if (theirs == null) {
            theirs = Desk.open(http());
        }
        return theirs;
    }

    private static Http.Reply answered(Expected expected) {
        var reply = expected.request().send().expect(expected.status()).matches(expected.document());
        assertTrue(reply.header("Content-Type").startsWith("application/json"), reply.toString());
        return reply;
    }

    @Test
    void withoutACredentialNobodyEnters() {
        answered(withoutCredential(ours()));
    }

    @Test
    void aWrongCredentialIsRefused() {
        answered(wrongCredential(ours()));
        answered(wrongCredential(ours()));
    }

    @Test
    void anUnknownPathIsNotFoundWhoeverAsks() {
        var path = unknownPath(ours());
        for (var who : List.of(http(), caller(ours()))) {
            answered(new Expected(who.get(path), 404, noSuchPath()));
            answered(new Expected(who.get(mount() + path), 404, noSuchPath()));
            answered(new Expected(who.post(mount() + path), 404, noSuchPath()));
        }
    }

    /** Where it is answered as such, the answer says which ones there are. */
    @Test
    void anotherMethodIsRefused() {
        var reply = answered(otherMethod(ours()));
        if (reply.status() == 405) {
            assertNotNull(reply.header("Allow"), reply::toString);
        } else {
            assertEquals(404, reply.status());
        }
    }

    @Test
    void anotherMediaTypeIsNotReadAsJson() {
        answered(otherMediaType(ours()));
    }

    @Test
    void aMalformedBodyIsRefused() {
        assertTrue(answered(malformedBody(ours())).status() < 500);
    }

    @Test
    void whatAnotherTenantHasIsAsWhatNobodyHas() {
        requestsFor(ours(), make(ours())).get(0).send().ok();
        var key = make(theirs());
        for (var asked : requestsFor(ours(), key)) {
            answered(new Expected(asked, 404, noSuchThing()));
        }
        for (var asked : requestsFor(ours(), nobodys())) {
            answered(new Expected(asked, 404, noSuchThing()));
        }
        requestsFor(theirs(), key).get(0).send().ok();
    }

    @Test
    void theSameKeyIsTheSameAnswerAndOneConversation() {
        var create = create().header(KEY, Desk.word());
        var before = conversations();
        var first = create.send().ok();
        var second = create.send();
        assertNull(first.header(REPLAYED));
        assertEquals("true", second.header(REPLAYED));
        assertEquals(first.status(), second.status());
        assertArrayEquals(first.body(), second.body());
        assertEquals(first.header("Content-Type"), second.header("Content-Type"));
        assertEquals(before + 1, conversations());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = Desk.word();
        create().header(KEY, key).send().ok();
        var before = conversations();
        answered(new Expected(create().header(KEY, key), 422, usedKey()));
        assertEquals(before, conversations());
    }

    @Test
    void everyAnswerNamesTheRequest() {
        assertEquals(
                "abc-1.2", create().header(REQUEST_ID, "abc-1.2").send().ok().header(REQUEST_ID));
        var refused = withoutCredential(ours()).request().header(REQUEST_ID, "abc-1.3");
        assertEquals("abc-1.3", refused.send().header(REQUEST_ID));
        var made = withoutCredential(ours()).request().send().header(REQUEST_ID);
        assertTrue(made.length() > 20, made);
        assertNotEquals(made, withoutCredential(ours()).request().send().header(REQUEST_ID));
        var odd = "a b\"<";
        assertNotEquals(
                odd,
                withoutCredential(ours())
                        .request()
                        .header(REQUEST_ID, odd)
                        .send()
                        .header(REQUEST_ID));
    }

    private static long conversations() {
        return ours().administrator()
                .get(ours().path("/conversations/meta?status=all"))
                .send()
                .expect(200)
                .json()
                .at("/meta/all_count")
                .asLong();
    }
}
