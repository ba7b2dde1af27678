package io.helpdesk.core.access;

import io.helpdesk.core.credential.AccessTokenEntity;
import io.helpdesk.core.credential.KeyPairEntity;
import io.helpdesk.core.credential.OrganisationKeyEntity;
import io.helpdesk.core.credential.UserSessionEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees to it that a credential's last use is known to the minute; the request that used it neither waits nor fails. */
@ApplicationScoped
public class UseRecorder {

    static final Duration PRECISION = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(UseRecorder.class.getName());

    @Inject
    private UseStamps stamps;

    @Inject
    private Clock clock;

    public void tokenUsed(long id, Instant lastUsedAt) {
        record(AccessTokenEntity.class, id, lastUsedAt);
    }

    public void pairUsed(long id, Instant lastUsedAt) {
        record(KeyPairEntity.class, id, lastUsedAt);
    }

    public void organisationKeyUsed(long id, Instant lastUsedAt) {
        record(OrganisationKeyEntity.class, id, lastUsedAt);
    }

    public void sessionUsed(long id, Instant lastUsedAt) {
        record(UserSessionEntity.class, id, lastUsedAt);
    }

    private void record(Class<?> credential, long id, Instant lastUsedAt) {
        Instant now = clock.instant();
        if (lastUsedAt != null && lastUsedAt.plus(PRECISION).isAfter(now)) {
            return;
        }
        try {
            stamps.stamp(credential, id, now);
        } catch (RuntimeException busy) {
            LOG.log(Level.FINE, "the use of a credential was not recorded", busy);
        }
    }
}
