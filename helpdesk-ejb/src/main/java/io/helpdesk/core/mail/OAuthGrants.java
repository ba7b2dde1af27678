package io.helpdesk.core.mail;

import io.helpdesk.core.inbox.InboxEntity;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps tokens with their inboxes. */
@Stateless
public class OAuthGrants {

    private static final String SETTING = "mail_oauth";

    @Inject
    private EntityManager em;

    /** In a transaction of its own; an inbox that is not there any more is passed over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void renewed(long inboxId, TokenAnswer answer) {
        var inbox = em.find(InboxEntity.class, inboxId, LockModeType.PESSIMISTIC_WRITE);
        if (inbox == null || !(inbox.channelSettings().get(SETTING) instanceof Map<?, ?> known)) {
            return;
        }
        var grant = new LinkedHashMap<Object, Object>(known);
        grant.put("access_token", answer.accessToken());
        grant.put("expires_at", answer.expiresAt().toString());
        if (answer.refreshToken() != null) {
            grant.put("refresh_token", answer.refreshToken());
        }
        inbox.tell(SETTING, grant);
    }
}
