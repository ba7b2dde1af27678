package io.helpdesk.dialect.chatwoot.cable;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;

/** Addresses of files for those at a socket, behind the door the socket was opened at. */
@Dependent
class SocketLinks {

    @Inject
    Files files;

    @Inject
    Settings settings;

    /** Two of them are equal if they lead through the same door. */
    record Base(String address, Files files) implements BlobLinks {

        @Override
        public String address(StoredFile file) {
            return address + BlobAddresses.path(file, files);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Base base && base.address.equals(address);
        }

        @Override
        public int hashCode() {
            return address.hashCode();
        }
    }

    /**
     * {@code helpdesk.public.url} if it is set, else as the handshake said; behind a proxy the latter is not what the client
     * sees.
     *
     * @param opened where the socket was opened
     */
    Base below(URI opened) {
        var path = opened.getPath().replaceFirst("/cable/?$", "");
        return new Base(
                settings.text(Setting.PUBLIC_URL)
                        .map(url -> url.replaceFirst("/+$", "") + (path.endsWith("/chatwoot") ? "/chatwoot" : ""))
                        .orElseGet(() -> origin(opened) + path),
                files);
    }

    private static String origin(URI opened) {
        if (opened.getRawAuthority() == null) {
            return "";
        }
        boolean secure = "wss".equals(opened.getScheme()) || "https".equals(opened.getScheme());
        return (secure ? "https://" : "http://") + opened.getRawAuthority();
    }
}
