package io.helpdesk.dialect.wassist.media;

import io.helpdesk.web.download.DownloadFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebFilter;

/** Sends the files of {@link MediaResource}. */
@WebFilter(
        urlPatterns = "/wassist/api/v1/media/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class MediaDownloads extends DownloadFilter {

    private static final long serialVersionUID = 1;
}
