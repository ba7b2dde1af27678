package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.web.download.DownloadFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebFilter;

/** Sends the files of {@link UploadsResource}. */
@WebFilter(
        urlPatterns = "/libredesk/uploads/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class UploadDownloads extends DownloadFilter {

    private static final long serialVersionUID = 1;
}
