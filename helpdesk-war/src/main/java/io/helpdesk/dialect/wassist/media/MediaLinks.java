package io.helpdesk.dialect.wassist.media;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.file.Picture;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Addresses of stored files. Whoever has one may read the file, as with the original's. */
@ApplicationScoped
public class MediaLinks {

    @Inject
    Files files;

    @Inject
    PublicAddress address;

    public String url(UUID file) {
        return address.base() + address.mount() + path(file, files);
    }

    /** Where a picture can be fetched; null without one. */
    public static String picture(String address) {
        return Picture.of(address)
                .map(kept -> PublicAddress.door() + "/api/v1/" + MediaResource.PATH + "/" + kept.uuid() + "/?signature="
                        + kept.signature())
                .orElse(address);
    }

    /** What {@link #url} adds to our own address, for where there is no request. */
    public static String path(UUID file, Files files) {
        return "/api/v1/" + MediaResource.PATH + "/" + file + "/?signature=" + files.sign(file, null);
    }
}
