package io.helpdesk.web.admission;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.Busy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets requests in: so many at a time, each with its whole body. Who is too much waits for less than a second; who sends
 * slowly waits without a thread, for longer; beyond that, requests go on to be refused in their dialect's words.
 */
@ApplicationScoped
public class Admission {

    /** With what a client sees before its second is over. */
    private static final long PATIENCE_MILLIS = 750;

    /**
     * What an unknown caller sends in one go is there by then. Such a body is no longer than this, and is read because one wire
     * refuses what it cannot read before it asks who is calling.
     */
    private static final long UNKNOWN_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int SMALL = 64 * 1024;

    private static final long MEMORY = 32L * 1024 * 1024;

    /** Uploads of the greatest size that may be on their way at once. */
    private static final int UPLOADS = 20;

    /** The way into the dialect. */
    @FunctionalInterface
    public interface Way {

        void go() throws IOException, ServletException;
    }

    @Inject
    private Settings settings;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final Map<String, Integer> arrivingFrom = new ConcurrentHashMap<>();
    private final EarlyCalls earlyCalls = new EarlyCalls();
    private Work work;
    private Clock clock;
    private Budget places;
    private Budget memory;
    private Budget disk;
    private long bodyLimit;
    private long uploadLimit;
    private long mostArriving;
    private long bodyPatience;

    /** A limit that is none stops the application here, not each request. */
    public void open() {
        bodyLimit = settings.number(Setting.LIMIT_BODY);
        uploadLimit = settings.number(Setting.LIMIT_UPLOAD);
        bodyPatience = TimeUnit.SECONDS.toNanos(settings.number(Setting.LIMIT_BODY_SECONDS));
        mostArriving = settings.number(Setting.LIMIT_ARRIVING);
        places = new Budget(mostArriving);
        memory = new Budget(MEMORY);
        disk = new Budget(UPLOADS * uploadLimit);
        work = new Work((int) settings.number(Setting.LIMIT_WORK), PATIENCE_MILLIS);
        clock = new Clock();
        clock.start(threads);
    }

    public void close() {
        clock.stop();
    }

    /**
     * Lets the request in, now or later.
     *
     * @param known whether the credential it shows opens anything; asked before its body is waited for
     * @return whether it is over; else it comes back as an asynchronous dispatch of the same request
     */
    public boolean admit(
            Visit visit, HttpServletRequest request, HttpServletResponse response, BooleanSupplier known, Way way)
            throws IOException, ServletException {
        if (Verdict.of(request).isPresent()) {
            refuse(request, response, visit, way);
            return true;
        }
        if (!work.enter()) {
            Verdict.pass(request, new Busy());
            refuse(request, response, visit, way);
            return true;
        }
        try {
            if (!visit.bodyKnown() && arrives(visit, request, response, known)) {
                return false;
            }
            way.go();
            return true;
        } finally {
            work.leave();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Visit visit, Way way)
            throws IOException, ServletException {
        if (!visit.bodyKnown()) {
            if (!arrived(request)) {
                closeAfter(request, response);
            }
            visit.body(request, Body.withheld());
        }
        way.go();
    }

    /**
     * Settles what the readers of the body find.
     *
     * @return whether it is waited for
     */
    private boolean arrives(
            Visit visit, HttpServletRequest request, HttpServletResponse response, BooleanSupplier known)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length <= 0 && !lengthUnknown(request)) {
            visit.body(request, Body.none());
            return false;
        }
        long limit = limit(request);
        if (length > limit) {
            visit.body(request, Body.tooLarge(limit));
            return false;
        }
        if (arrived(request)) {
            visit.body(request, Body.whole(new ThatMuch(request.getInputStream(), length)));
            return false;
        }
        if (known.getAsBoolean()) {
            return await(visit, request, response, limit, bodyPatience, new BodyTooLate());
        }
        closeAfter(request, response);
        if (length > 0 && length <= SMALL) {
            return await(visit, request, response, limit, UNKNOWN_PATIENCE_NANOS, null);
        }
        visit.body(request, Body.withheld());
        return false;
    }

    /** Whether nobody has to wait for anything of it. */
    private static boolean arrived(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length <= 0 ? !lengthUnknown(request) : request.getInputStream().available() >= length;
    }

    private boolean await(
            Visit visit, HttpServletRequest request, HttpServletResponse response, long limit, long patience,
            RuntimeException late) throws IOException {
        var address = visit.address();
        if (!places.take(1)) {
            return tooMany(visit, request, response);
        }
        if (arrivingFrom.merge(address, 1, Integer::sum) > Math.max(1, mostArriving / 2)) {
            left(address);
            return tooMany(visit, request, response);
        }
        var spool = new Spool(memory, disk);
        visit.keep(spool);
        var arrival = new Arrival[1];
        visit.leave(request, response, clock, () -> arrival[0].forget());
        arrival[0] = new Arrival(visit, request, spool, limit, patience, late, earlyCalls, () -> {
            clock.remove(arrival[0]);
            left(address);
        });
        clock.add(arrival[0]);
        arrival[0].begin();
        return true;
    }

    private boolean tooMany(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Verdict.pass(request, new Busy());
        visit.body(request, Body.withheld());
        closeAfter(request, response);
        return false;
    }

    private void left(String address) {
        places.giveBack(1);
        arrivingFrom.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    }

    /** Chunks; and HTTP/2, which needs no word for it. */
    private static boolean lengthUnknown(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader("Transfer-Encoding") != null
                        || request.getProtocol().equals("HTTP/2.0") && !request.getMethod().matches("GET|HEAD|OPTIONS"));
    }

    private long limit(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") ? uploadLimit : bodyLimit;
    }

    /** The rest of a body that nobody has read is not waited for either. */
    private static void closeAfter(HttpServletRequest request, HttpServletResponse response) {
        if (request.getProtocol().startsWith("HTTP/1") && (request.getContentLengthLong() > 0 || lengthUnknown(request))) {
            response.setHeader("Connection", "close");
        }
    }

    /** As many bytes as were announced: with an Upgrade header one server finds no end by itself (RFC 9110 7.8). */
    private static final class ThatMuch extends InputStream {

        private final InputStream in;
        private long left;

        ThatMuch(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            int value = in.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int available() {
            return (int) left;
        }
    }
}
