package io.helpdesk.core.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.core.outbox.EventLog.Position;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        for (var position :
                new Position[] {Position.START, new Position(7, 501), new Position(Long.MAX_VALUE, Long.MAX_VALUE)}) {
            var at = Instant.parse("2026-01-05T10:00:05Z");
            assertEquals(Optional.of(new ResumeToken(position, at)), ResumeToken.read(ResumeToken.write(position, at)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1-2", "1-2-3-4", "-1-2-3", "A-2-3", "1-2- 3", "zzzzzzzzzzzzz-1-1", "1-1-zzzzzzzzzzz"})
    void anythingElseIsNone(String written) {
        assertEquals(Optional.empty(), ResumeToken.read(written));
    }
}
