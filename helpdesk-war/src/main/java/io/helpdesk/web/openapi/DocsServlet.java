package io.helpdesk.web.openapi;

import io.helpdesk.web.ShortAnswer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page that shows the documents: Swagger UI with the scripts that the application carries. It fetches nothing from other
 * sites, and is in no frame of theirs.
 */
@WebServlet(
        name = "docs-page",
        urlPatterns = {DocsClaim.MOUNT, DocsClaim.MOUNT + "/*"},
        asyncSupported = true)
public class DocsServlet extends ShippedFilesServlet {

    private static final long serialVersionUID = 1;

    /** Requests that readers try go to this site; pictures of Swagger UI's style are in the style itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private static final ShippedFiles PAGE = ShippedFiles.page();

    public DocsServlet() {
        super(PAGE);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        super.service(request, response);
    }

    /** The page itself is at the address that ends with a slash, as what it fetches is named from there. */
    @Override
    void unknown(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + DocsClaim.MOUNT + "/");
        } else if (name.isEmpty()) {
            answer(PAGE.named("index.html").orElseThrow(), request, response);
        } else {
            ShortAnswer.error(response, HttpServletResponse.SC_NOT_FOUND, "Not Found");
        }
    }
}
