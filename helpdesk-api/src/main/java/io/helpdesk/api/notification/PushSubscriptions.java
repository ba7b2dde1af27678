package io.helpdesk.api.notification;

import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import java.time.Instant;
import java.util.Map;

/**
 * On which devices users want to be told of what happens. They are kept, and nothing is pushed: nobody here has a key that a push
 * service knows. Owners of tokens who are no users are refused ({@link Forbidden} {@code "user"}).
 */
public interface PushSubscriptions {

    /** What devices are told by. */
    enum Kind {
        BROWSER,
        FCM
    }

    /**
     * A device.
     *
     * @param attributes as the device has sent them
     * @param identifier what no other device has
     */
    record Subscription(
            long id,
            long userId,
            Kind kind,
            Map<String, Object> attributes,
            String identifier,
            Instant createdAt,
            Instant updatedAt) {}

    /** As many as a user may have. */
    int MOST = 100;

    /**
     * Keeps a device; one that is known becomes the user's, whoever had it.
     *
     * @param attributes with {@code endpoint} of a browser, or {@code device_id}
     * @throws Invalid {@code "subscription"}: {@code identifier} REQUIRED or TOO_LONG, {@code attributes} TOO_LONG, {@code
     *     subscription} TOO_MANY
     */
    Subscription keep(TokenOwner owner, Kind kind, Map<String, Object> attributes);

    /** Forgets the user's device with this token of a push service; one that is not there is forgotten already. */
    void forget(TokenOwner owner, String pushToken);
}
