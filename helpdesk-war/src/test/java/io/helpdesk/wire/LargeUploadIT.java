package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file larger than WildFly takes unless it is configured as its deploy page says, at each kind of door. */
class LargeUploadIT extends WireTest {

    private static final int SIZE = 15_000_000;

    private static ChatwootFixture the;

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
    }

    @Test
    void theWholeFileArrivesAtTheOriginalsPathAndAtTheMount() {
        long talk = the.ownConversation("").get("id").asLong();
        Stream.of("", "/chatwoot").forEach(mount -> {
            var message = the.desk
                    .administrator()
                    .post(mount + the.desk.path("/conversations/" + talk + "/messages"))
                    .multipart(
                            new Multipart().file("attachments[]", "a.bin", "application/octet-stream", new byte[SIZE]))
                    .send()
                    .expect(200)
                    .json();
            assertEquals(SIZE, message.at("/attachments/0/file_size").asInt(), mount);
        });
    }
}
