package io.helpdesk.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;

/**
 * In front of resources that answer with files: what a resource hands to {@link Download} is sent when the resource and its
 * engine are done, because no JAX-RS engine writes without a thread that waits for the client. Refusals are the resource's
 * own answers. Each dialect has one of its own at its paths, for requests and forwards.
 */
public abstract class DownloadFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Download download;

    @Inject
    private transient Sendings sendings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HeldResponse(response, download));
        var handed = download.take();
        if (handed.isPresent()) {
            send(handed.get(), request, response);
        }
    }

    private void send(Download.Handed handed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileChannel bytes;
        try {
            bytes = FileChannel.open(handed.content().path());
        } catch (NoSuchFileException deleted) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(handed.type());
            response.setContentLengthLong(bytes.size());
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.of(
                            handed.inline(), handed.content().file().filename()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, max-age=300");
            if (!request.getMethod().equals("HEAD")) {
                var sent = bytes;
                bytes = null;
                sendings.begin(request, response, sent);
            }
        } finally {
            if (bytes != null) {
                bytes.close();
            }
        }
    }
}
