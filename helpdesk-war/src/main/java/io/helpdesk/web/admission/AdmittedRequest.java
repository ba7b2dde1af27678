package io.helpdesk.web.admission;

import io.helpdesk.web.ReadableContentType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request as the dialects read it: with the body that the admission has left for it, the query it came with, and a content
 * type that every engine can read. It accepts whatever it is answered: none of the originals asks, and an engine would refuse
 * before any dialect has heard of the request (chatwoot-client 1, libredesk 2).
 */
public class AdmittedRequest extends HttpServletRequestWrapper {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ACCEPT = "Accept";

    private final String query;
    private final Body body;

    /** @param query what the client sent, or null: servers lose it on some ways through the application */
    public AdmittedRequest(HttpServletRequest request, String query) {
        super(request);
        this.query = query;
        this.body = Body.of(request);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getContentType() {
        // of the ways to ask for it only this one gets what the client wrote, without a charset that the server adds
        var given = super.getHeaders(CONTENT_TYPE);
        return ReadableContentType.of(given != null && given.hasMoreElements() ? given.nextElement() : null);
    }

    @Override
    public String getHeader(String name) {
        if (ACCEPT.equalsIgnoreCase(name)) {
            return "*/*";
        }
        return CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!CONTENT_TYPE.equalsIgnoreCase(name) && !ACCEPT.equalsIgnoreCase(name)) {
            return super.getHeaders(name);
        }
        var value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
