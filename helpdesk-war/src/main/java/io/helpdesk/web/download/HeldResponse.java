package io.helpdesk.web.download;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Lets nothing out of the empty answer that an engine makes where a file was handed over; anything else goes through. */
final class HeldResponse extends HttpServletResponseWrapper {

    private static final String LENGTH = "Content-Length";

    private final Download download;

    HeldResponse(HttpServletResponse response, Download download) {
        super(response);
        this.download = download;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!download.isHanded()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return download.isHanded() ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public void setContentLength(int length) {
        if (!download.isHanded()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!download.isHanded()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!download.isHanded() || !LENGTH.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!download.isHanded() || !LENGTH.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!download.isHanded() || !LENGTH.equalsIgnoreCase(name)) {
            super.setIntHeader(name, value);
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int value) {
            // the file is the answer
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("nothing is written here");
        }
    }
}
