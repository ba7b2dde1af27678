package io.helpdesk.dialect.chatwoot.blob;

import io.helpdesk.web.download.DownloadFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebFilter;

/** Sends the files of {@link BlobsResource}. */
@WebFilter(
        urlPatterns = "/chatwoot/rails/active_storage/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class BlobDownloads extends DownloadFilter {

    private static final long serialVersionUID = 1;
}
