package io.helpdesk.core.persistence;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names that one row of an account may have, and no other. */
@ApplicationScoped
public class UniqueNames {

    /** The key of a row that is not stored yet. */
    public static final long NEW = 0;

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    /** Nobody else gets this name until the transaction ends, whoever has it now; for those who take up the row that has it. */
    public void hold(String subject, long accountId, Map<String, Object> name) {
        locks.hold(
                accountId,
                subject + " "
                        + new TreeMap<>(name)
                                .values().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /**
     * Sees to it that a row may have this name: nobody else has it, nor gets it until the transaction ends.
     *
     * @param subject of the refusal, in the core's words
     * @param field the part of the name that is refused
     * @param name the whole name: values by the entity's fields, none of them null
     * @param self the row's key, or {@link #NEW}
     * @throws Invalid if another row has it
     */
    public void claim(
            Class<? extends OfAccount> type,
            String subject,
            long accountId,
            String field,
            Map<String, Object> name,
            long self) {
        hold(subject, accountId, name);
        var parts = new TreeMap<>(name);
        var query = em.createQuery(
                        "select count(e) from " + type.getSimpleName()
                                + " e where e.accountId = :account and e.id <> :self"
                                + parts.keySet().stream()
                                        .map(part -> " and e." + part + " = :" + part)
                                        .collect(Collectors.joining()),
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("self", self);
        parts.forEach(query::setParameter);
        if (query.getSingleResult() > 0) {
            throw new Invalid(subject, field, Rule.TAKEN);
        }
    }
}
