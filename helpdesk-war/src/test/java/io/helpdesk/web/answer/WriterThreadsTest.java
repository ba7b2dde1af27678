package io.helpdesk.web.answer;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WriterThreadsTest {

    /** An answer whose writing is silently dropped would never be given back to the server. */
    @Test
    void whatIsNotRunAnyMoreIsSaidToBeSo() {
        var threads = new WriterThreads();
        threads.stop();
        assertThrows(RejectedExecutionException.class, () -> threads.execute(() -> {}));
    }
}
