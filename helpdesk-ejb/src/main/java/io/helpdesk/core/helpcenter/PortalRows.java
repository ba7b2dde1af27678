package io.helpdesk.core.helpcenter;

import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;

/** Finds portals by what addresses call them. */
@ApplicationScoped
public class PortalRows {

    static final String SUBJECT = "portal";

    /** What addresses call portals, categories and articles: it needs no escape there. */
    static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    @Inject
    private EntityManager em;

    /** @throws NotFound {@code "portal"} if the account has none of that name */
    PortalEntity own(long accountId, String slug) {
        return em
                .createQuery(
                        "select p from PortalEntity p where p.accountId = :account and p.slug = :slug",
                        PortalEntity.class)
                .setParameter("account", accountId)
                .setParameter("slug", StorableText.orRefuse(slug, () -> new NotFound(SUBJECT)))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(SUBJECT));
    }
}
