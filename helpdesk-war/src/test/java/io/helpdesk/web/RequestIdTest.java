package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestIdTest {

    @AfterEach
    void end() {
        RequestId.end();
    }

    @Test
    void aUsableNameIsKeptAndAnyOtherReplaced() {
        assertEquals("abc-1.2", RequestId.begin("abc-1.2"));
        for (var odd : new String[] {null, "", "a b", "a\nb", "x".repeat(129), "<b>"}) {
            assertNotEquals(odd, RequestId.begin(odd));
        }
    }

    @Test
    void everyLineBelowAMarkedLoggerNamesTheRequest() {
        var lines = new ArrayList<String>();
        var top = Logger.getLogger("marked");
        top.setUseParentHandlers(false);
        top.addHandler(new Remembering(lines));
        var ours = Logger.getLogger("marked.ours");
        ours.addHandler(new RequestId.Marker());
        var deep = Logger.getLogger("marked.ours.deep.down");

        RequestId.begin("r-1");
        deep.info("plain");
        deep.log(java.util.logging.Level.INFO, "with {0}", "a value");
        RequestId.end();
        deep.info("outside");
        assertEquals(List.of("[r-1] plain", "[r-1] with a value", "outside"), lines);
    }

    private static final class Remembering extends Handler {

        private final List<String> lines;

        Remembering(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
