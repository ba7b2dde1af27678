package io.helpdesk.web.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** With a server that does what each of the real ones was seen doing, and threads that run when they are told to. */
class LongAnswerTest {

    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger over = new AtomicInteger();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Queue<String> toWrite = new ArrayDeque<>();
    private final StringBuffer written = new StringBuffer();
    private AsyncListener listener;
    private WriteListener writer;
    private LongAnswer.Pieces pieces = new LongAnswer.Pieces() {

        @Override
        public boolean any() {
            return !toWrite.isEmpty();
        }

        @Override
        public void writeNext(ServletOutputStream out) {
            written.append(toWrite.poll());
        }

        @Override
        public void over() {
            over.incrementAndGet();
        }
    };

    @Test
    void whatThereIsToWriteIsWrittenWhenTheConnectionTakesIt() throws IOException {
        var answer = begun();
        toWrite.add("a");
        answer.wake();
        assertTrue(threads.isEmpty(), "the server has not asked");
        writer.onWritePossible();
        toWrite.add("b");
        answer.wake();
        assertEquals(1, threads.size(), "one thread at a time");
        threads.remove().run();
        assertEquals("ab", written.toString());
    }

    @Test
    void itIsGivenBackOnceAndNotByTheThreadThatTellsOfAnError() throws IOException {
        var answer = begun();
        writer.onError(new IOException("reset"));
        assertEquals(0, completed.get());
        threads.remove().run();
        answer.end();
        writer.onError(new IOException("reset"));
        threads.forEach(Runnable::run);
        assertEquals(1, completed.get());
        assertEquals(1, over.get());
    }

    @Test
    void whatTheServerHasEndedIsNotEndedAgain() throws IOException {
        var answer = begun();
        listener.onComplete(null);
        answer.end();
        toWrite.add("late");
        answer.wake();
        assertEquals(0, completed.get());
        assertEquals(1, over.get());
        assertTrue(threads.isEmpty());
    }

    @Test
    void whatEndsBeforeItBeginsIsGivenBackByTheRequestsOwnThread() throws IOException {
        var answer = LongAnswer.of(request(), response(), threads::add, pieces);
        answer.end();
        assertEquals(0, completed.get());
        answer.begin();
        assertEquals(1, completed.get());
        assertEquals(null, writer, "nothing is asked of an answer that is over");
    }

    @Test
    void theServerGetsItBackWhenTheLastPieceIsWritten() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var writing = new AtomicBoolean();
        pieces = new LongAnswer.Pieces() {

            @Override
            public boolean any() {
                return true;
            }

            @Override
            public void writeNext(ServletOutputStream out) throws IOException {
                writing.set(true);
                begun.countDown();
                try {
                    assertTrue(goOn.await(10, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                writing.set(false);
            }

            @Override
            public void over() {
                over.incrementAndGet();
            }
        };
        begun();
        writer.onWritePossible();
        var thread = new Thread(threads.remove());
        thread.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        var other = new Thread(() -> {
            while (over.get() == 0) {
                Thread.onSpinWait();
            }
            goOn.countDown();
        });
        other.start();
        listener.onComplete(null);
        assertFalse(writing.get(), "the server gives the output to others now");
        thread.join();
        other.join();
        assertEquals(0, completed.get());
    }

    private LongAnswer begun() throws IOException {
        var answer = LongAnswer.of(request(), response(), threads::add, pieces);
        answer.begin();
        return answer;
    }

    private HttpServletRequest request() {
        var context = proxy(AsyncContext.class, (name, arguments) -> {
            if (name.equals("complete")) {
                completed.incrementAndGet();
            } else if (name.equals("addListener")) {
                listener = (AsyncListener) arguments[0];
            }
            return null;
        });
        return proxy(HttpServletRequest.class, (name, arguments) -> name.equals("startAsync") ? context : null);
    }

    private HttpServletResponse response() {
        var out = new ServletOutputStream() {

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener given) {
                writer = given;
            }

            @Override
            public void write(int b) {
                written.append((char) b);
            }
        };
        return proxy(HttpServletResponse.class, (name, arguments) -> name.equals("getOutputStream") ? out : null);
    }

    private interface Behaviour {

        Object answer(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.answer(method.getName(), arguments)));
    }
}
