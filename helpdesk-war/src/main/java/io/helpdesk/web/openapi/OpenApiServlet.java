package io.helpdesk.web.openapi;

import io.helpdesk.web.ShortAnswer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The OpenAPI documents and the collections of requests. */
@WebServlet(
        name = "openapi-documents",
        urlPatterns = {OpenApiClaim.MOUNT, OpenApiClaim.MOUNT + "/*"},
        asyncSupported = true)
public class OpenApiServlet extends ShippedFilesServlet {

    private static final long serialVersionUID = 1;

    private static final ShippedFiles DOCUMENTS = ShippedFiles.documents();

    public OpenApiServlet() {
        super(DOCUMENTS);
    }

    @Override
    void unknown(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShortAnswer.error(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                "There is no document of this name. There are " + String.join(", ", DOCUMENTS.names()) + ".");
    }
}
