package io.helpdesk.web.admission;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.Busy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Lets requests in: so many at a time, of which so many wait for their body. Who is too much waits for less than a second;
 * beyond that, requests go on to be refused in their dialect's words. Nobody waits for the body of a caller who is not known.
 */
@ApplicationScoped
public class Admission {

    /** With what a client sees before its second is over. */
    private static final long PATIENCE_MILLIS = 750;

    /** The way into the dialect. */
    @FunctionalInterface
    public interface Way {

        void go() throws IOException, ServletException;
    }

    @Inject
    private Settings settings;

    @Inject
    private Door door;

    @Inject
    private Measures measures;

    private Work work;
    private Places arriving;
    private long bodyLimit;
    private long uploadLimit;

    /** A limit that is none stops the application here, not each request. */
    public void open() {
        bodyLimit = settings.number(Setting.LIMIT_BODY);
        uploadLimit = settings.number(Setting.LIMIT_UPLOAD);
        work = new Work((int) settings.number(Setting.LIMIT_WORK), PATIENCE_MILLIS);
        arriving = new Places((int) settings.number(Setting.LIMIT_ARRIVING), PATIENCE_MILLIS);
        measures.gauge("helpdesk.requests.working", "Requests at work", work::taken);
        measures.gauge("helpdesk.requests.waiting", "Requests that wait for their turn", work::waiting);
        measures.gauge("helpdesk.requests.arriving", "Requests whose body is waited for", arriving::taken);
    }

    /**
     * Lets the request in.
     *
     * @param most bytes of a body, where the dialect says how many
     * @param known the credential it shows if that opens anything, or throws if that cannot be said; asked before its body
     *     is waited for
     */
    public void admit(
            HttpServletRequest request,
            HttpServletResponse response,
            OptionalLong most,
            Supplier<Optional<Credential>> known,
            Way way)
            throws IOException, ServletException {
        if (Verdict.of(request).isPresent()) {
            refuse(request, response, way);
            return;
        }
        var turn = new Turn(work);
        if (!turn.take()) {
            Verdict.pass(request, new Busy());
            refuse(request, response, way);
            return;
        }
        Body body = Body.none();
        try {
            body = body(request, response, most, known, turn);
            body.leaveFor(request);
            way.go();
        } finally {
            body.over();
            turn.giveBack();
        }
    }

    private Body body(
            HttpServletRequest request,
            HttpServletResponse response,
            OptionalLong most,
            Supplier<Optional<Credential>> known,
            Turn turn)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length <= 0 && !lengthUnknown(request)) {
            return Body.none();
        }
        long limit = most.orElseGet(() -> limit(request));
        if (length > limit) {
            return Body.tooLarge(limit);
        }
        if (arrived(request)) {
            return Body.whole(stream(request, response), length, limit, () -> {});
        }
        var holder = expected(request, known, turn);
        if (holder.isPresent()) {
            try {
                return Body.whole(stream(request, response), length, limit, () -> arriving.leave(holder.get()));
            } catch (IOException | RuntimeException gone) {
                arriving.leave(holder.get());
                throw gone;
            }
        }
        closeAfter(request, response);
        return Body.withheld();
    }

    /**
     * Who is waited for: somebody known who was given a place. If a known caller has none, or nobody could find out, the
     * request carries why.
     */
    private Optional<Places.Holder> expected(
            HttpServletRequest request, Supplier<Optional<Credential>> known, Turn turn) {
        Optional<Places.Holder> holder;
        try {
            holder = known.get().map(door::holder);
        } catch (RuntimeException trouble) {
            // not a no: the dialect would refuse a caller whom nobody has looked for, or find the body empty
            Verdict.pass(request, trouble);
            return Optional.empty();
        }
        if (holder.isPresent() && !placeFor(holder.get(), turn)) {
            Verdict.pass(request, new Busy());
            return Optional.empty();
        }
        return holder;
    }

    /** Whoever waits for a place is not at work meanwhile, as many who do would keep those out who have sent everything. */
    private boolean placeFor(Places.Holder holder, Turn turn) {
        if (arriving.enterAtOnce(holder)) {
            return true;
        }
        turn.giveBack();
        if (!arriving.enter(holder)) {
            return false;
        }
        if (!turn.take()) {
            arriving.leave(holder);
            return false;
        }
        return true;
    }

    private static InputStream stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Upgrade") == null || request.getHeader("Transfer-Encoding") == null) {
            return request.getInputStream();
        }
        closeAfter(request, response);
        return new RawChunks(request.getInputStream());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Way way)
            throws IOException, ServletException {
        if (!arrived(request)) {
            closeAfter(request, response);
        }
        Body.withheld().leaveFor(request);
        way.go();
    }

    /** Whether nobody has to wait for anything of it. */
    private static boolean arrived(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length <= 0 ? !lengthUnknown(request) : request.getInputStream().available() >= length;
    }

    /** Chunks; and HTTP/2, which needs no word for it. */
    private static boolean lengthUnknown(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader("Transfer-Encoding") != null
                        || request.getProtocol().equals("HTTP/2.0")
                                && !request.getMethod().matches("GET|HEAD|OPTIONS"));
    }

    private long limit(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") ? uploadLimit : bodyLimit;
    }

    /** The rest of a body that nobody has read is not waited for either. */
    private static void closeAfter(HttpServletRequest request, HttpServletResponse response) {
        if (request.getProtocol().startsWith("HTTP/1")
                && (request.getContentLengthLong() > 0 || lengthUnknown(request))) {
            response.setHeader("Connection", "close");
        }
    }
}
