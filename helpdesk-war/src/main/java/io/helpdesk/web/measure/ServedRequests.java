package io.helpdesk.web.measure;

import io.helpdesk.api.measure.Measures;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** Tells of requests that are over, where somebody wants to know. */
@ApplicationScoped
public class ServedRequests {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.requests");
    private static final String MOUNT = ServedRequests.class.getName();
    private static final String NONE = "none";

    @Inject
    private Measures measures;

    @Inject
    private Settings settings;

    @Inject
    private CurrentCaller caller;

    private boolean logged;
    private boolean told;

    /** Once, before the first request. */
    public void open() {
        logged = settings.flag(Setting.LOG_REQUESTS);
        told = logged || measures.on();
    }

    /**
     * Says under which mount the request is.
     *
     * @param mount such as {@code "/wassist"}
     */
    public static void under(HttpServletRequest request, String mount) {
        request.setAttribute(MOUNT, mount);
    }

    /**
     * The request was answered.
     *
     * @param begun of {@link System#nanoTime}
     */
    public void over(HttpServletRequest request, int status, long begun) {
        if (!told) {
            return;
        }
        long nanos = System.nanoTime() - begun;
        var name = request.getAttribute(MOUNT) instanceof String mount && !mount.isEmpty() ? mount.substring(1) : NONE;
        var template = Operations.of(request);
        measures.request(name, template, status, nanos);
        if (logged) {
            // nothing that a client wrote but the method, of which there are few
            LOG.info(method(request.getMethod()) + " " + name + " " + (template.isEmpty() ? "-" : template) + " "
                    + status + " " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms, account " + account());
        }
    }

    private String account() {
        return caller.known() ? Long.toString(caller.get().accountId()) : "-";
    }

    private static String method(String given) {
        return switch (given) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> given;
            default -> "OTHER";
        };
    }
}
