package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.multipart.Multipart;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles the header that JAX-RS engines judge before any of our code can: on this wire a content type is whatever it
 * contains, well-formed or not (libredesk 2).
 */
@WebFilter(
        urlPatterns = "/libredesk/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class SettledContentType extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(\"[^\"\\\\]+\"|[\\w'+.~-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Settled(request), response);
    }

    static String contentType(String given) {
        if (given == null) {
            return null;
        }
        if (Multipart.is(given)) {
            Matcher boundary = BOUNDARY.matcher(given);
            return MediaType.MULTIPART_FORM_DATA + (boundary.find() ? "; boundary=" + boundary.group(1) : "");
        }
        if (given.contains("json")) {
            return MediaType.APPLICATION_JSON;
        }
        return given.contains("xml") ? MediaType.APPLICATION_XML : MediaType.APPLICATION_FORM_URLENCODED;
    }

    private static final class Settled extends HttpServletRequestWrapper {

        Settled(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return contentType(super.getContentType());
        }

        @Override
        public String getHeader(String name) {
            String given = super.getHeader(name);
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? contentType(given) : given;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                return super.getHeaders(name);
            }
            String value = getHeader(name);
            return Collections.enumeration(value == null ? List.of() : List.of(value));
        }
    }
}
