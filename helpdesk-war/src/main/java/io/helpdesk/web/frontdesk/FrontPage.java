package io.helpdesk.web.frontdesk;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** One plain page at the root that names version, dialects and documents; and a no to every path nobody else serves. */
@WebServlet(name = "front-page", urlPatterns = "/", loadOnStartup = 1, asyncSupported = true)
public class FrontPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Held on to, or the garbage collector takes loggers and their handlers. */
    private static final List<Logger> MARKED = Stream.of("io.helpdesk", "org.hibernate", "io.agroal")
            .map(Logger::getLogger)
            .toList();

    private final transient Handler marker = new RequestId.Marker();

    @Inject
    private transient DialectClaims claims;

    @Inject
    private transient PublicAddress address;

    @Override
    public void init() {
        MARKED.forEach(logger -> logger.addHandler(marker));
    }

    @Override
    public void destroy() {
        MARKED.forEach(logger -> logger.removeHandler(marker));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = RawPath.below(request.getContextPath(), request.getRequestURI());
        if (!path.equals("/")) {
            NotFoundServlet.answer(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            NotFoundServlet.answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        address.visited(request, "");
        var page = page().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String page() {
        var base = address.base();
        var page = new StringBuilder("helpdesk ")
                .append(version())
                .append(" at ")
                .append(base)
                .append("\n\nDialects, all paths below that address:\n");
        for (var claim : claims.all()) {
            page.append("  ")
                    .append(claim.title())
                    .append(": ")
                    .append(claim.paths())
                    .append(", also below ")
                    .append(claim.mount())
                    .append("; see ")
                    .append(claim.document())
                    .append('\n');
        }
        return page.append("\nDocuments: README.md, docs/operate.md, docs/dialects/\nHealth: ")
                .append(base)
                .append("/health/live, ")
                .append(base)
                .append("/health/ready\n")
                .toString();
    }

    private static String version() {
        var version = Caller.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
