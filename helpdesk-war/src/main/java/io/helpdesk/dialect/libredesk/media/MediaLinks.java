package io.helpdesk.dialect.libredesk.media;

import io.helpdesk.api.file.Files;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Addresses under which files can be read for a while without a credential (libredesk 11.1, libredesk-resources 13). */
@ApplicationScoped
public class MediaLinks {

    /** In front of the UUID for a smaller picture. */
    static final String THUMBNAIL = "thumb_";

    private static final Duration VALIDITY = Duration.ofDays(1);

    @Inject
    Clock clock;

    @Inject
    Files files;

    @Inject
    PublicAddress address;

    @Inject
    Settings settings;

    public String url(UUID uuid) {
        return link(uuid, "");
    }

    public String thumbnailUrl(UUID uuid) {
        return link(uuid, THUMBNAIL);
    }

    /** For where there is no request: without {@code helpdesk.public.url} it has no host. */
    public String outsideUrl(UUID uuid) {
        return outside() + path(uuid, "");
    }

    public String outsideThumbnailUrl(UUID uuid) {
        return outside() + path(uuid, THUMBNAIL);
    }

    private String outside() {
        return settings.text(Setting.PUBLIC_URL).orElse("").replaceFirst("/+$", "");
    }

    /** Points back through the door the client used. */
    private String link(UUID uuid, String prefix) {
        return address.base() + address.mount() + path(uuid, prefix);
    }

    private String path(UUID uuid, String prefix) {
        Instant expiresAt = clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.SECONDS);
        return "/uploads/" + prefix + uuid + "?sig=" + files.sign(uuid, expiresAt) + "&exp="
                + expiresAt.getEpochSecond();
    }
}
