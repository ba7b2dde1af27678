package io.helpdesk.core.contextlink;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contextlink.ContextLink;
import io.helpdesk.api.contextlink.ContextLinks;
import io.helpdesk.api.contextlink.SaveContextLink;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** The links of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContextLinksBean implements ContextLinks {

    private static final String SUBJECT = "link";

    /** So many characters that are one byte each. */
    private static final Pattern SECRET = Pattern.compile("\\p{ASCII}{" + SECRET_LENGTH + "}");

    @Inject
    private EntityManager em;

    @Inject
    private Conversations conversations;

    @Inject
    private Directory directory;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public List<ContextLink> list(Caller caller) {
        return all(caller);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<ContextLink> active(Caller caller) {
        return all(caller).stream().filter(ContextLink::active).toList();
    }

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public ContextLink get(Caller caller, long linkId) {
        return own(caller, linkId).snapshot();
    }

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public ContextLink create(Caller caller, SaveContextLink command) {
        check(command);
        quotas.claim(ContextLinkEntity.class, caller.accountId(), SUBJECT, "links", MOST);
        var link = ContextLinkEntity.create(caller.accountId(), command, clock.instant());
        em.persist(link);
        return link.snapshot();
    }

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public ContextLink update(Caller caller, long linkId, SaveContextLink command) {
        var link = own(caller, linkId);
        check(command);
        rows.lock(link, SUBJECT);
        link.write(command, clock.instant());
        return link.snapshot();
    }

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public ContextLink toggle(Caller caller, long linkId) {
        var link = own(caller, linkId);
        rows.lock(link, SUBJECT);
        link.toggle(clock.instant());
        return link.snapshot();
    }

    @Override
    @Requires(Permission.CONTEXT_LINK_WRITE)
    public void delete(Caller caller, long linkId) {
        var link = own(caller, linkId);
        rows.lock(link, SUBJECT);
        em.remove(link);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public String url(Caller caller, long linkId, ConversationRef which) {
        var link = own(caller, linkId);
        var conversation = conversations.get(caller, which);
        if (caller.userId() == null) {
            throw new Forbidden(SUBJECT);
        }
        var agent = directory.agent(caller.accountId(), caller.userId()).orElseThrow(() -> new Forbidden(SUBJECT));
        return LinkAddress.of(link, conversation, agent, clock.instant());
    }

    private List<ContextLink> all(Caller caller) {
        return em
                .createQuery(
                        "select l from ContextLinkEntity l where l.accountId = :account order by l.id",
                        ContextLinkEntity.class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .map(ContextLinkEntity::snapshot)
                .toList();
    }

    private static void check(SaveContextLink command) {
        var secret = command.secret();
        new Checks()
                .required("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .required("url_template", command.urlTemplate())
                .longest("url_template", command.urlTemplate(), Checks.URL)
                .that(
                        secret == null
                                || secret.isEmpty()
                                || SECRET.matcher(secret).matches(),
                        "secret",
                        Rule.MALFORMED)
                .refuse(SUBJECT);
    }

    private ContextLinkEntity own(Caller caller, long linkId) {
        return rows.own(ContextLinkEntity.class, caller.accountId(), linkId, SUBJECT);
    }
}
