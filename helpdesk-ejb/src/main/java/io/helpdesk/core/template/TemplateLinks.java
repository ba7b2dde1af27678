package io.helpdesk.core.template;

import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates.SaveTemplate;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.UniqueNames;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where templates are at providers. Each call is a transaction of its own, unless it is made in one. */
@Stateless
public class TemplateLinks {

    private static final int CATEGORY = 32;

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private UniqueNames names;

    @Inject
    private Clock clock;

    /**
     * A link with what others call its template.
     *
     * @param template its UUID
     */
    public record Linked(UUID template, TemplateLinkEntity link) {}

    /** All of the account's. */
    public List<Linked> all(long accountId) {
        return em
                .createQuery(
                        "select t.uuid, l from TemplateLinkEntity l join MessageTemplateEntity t on t.accountId = :account and t.id = l.templateId "
                                + "where l.accountId = :account order by l.id",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> new Linked((UUID) row[0], (TemplateLinkEntity) row[1]))
                .toList();
    }

    /** Under which ids templates are at this account of the provider. */
    public List<String> providerIds(long accountId, String providerAccount) {
        return em.createQuery(
                        "select l.providerId from TemplateLinkEntity l where l.accountId = :account and l.providerAccount = :provider "
                                + "order by l.id",
                        String.class)
                .setParameter("account", accountId)
                .setParameter("provider", providerAccount)
                .getResultList();
    }

    public Optional<TemplateLinkEntity> find(long accountId, long templateId, String providerAccount) {
        return em
                .createQuery(
                        "select l from TemplateLinkEntity l where l.accountId = :account and l.templateId = :template "
                                + "and l.providerAccount = :provider",
                        TemplateLinkEntity.class)
                .setParameter("account", accountId)
                .setParameter("template", templateId)
                .setParameter("provider", providerAccount)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Makes the link, or changes the one that is there. */
    public TemplateLinkEntity save(
            long accountId, long templateId, String providerAccount, Consumer<TemplateLinkEntity> change) {
        locks.hold(accountId, "template " + templateId + " at " + providerAccount);
        var link = find(accountId, templateId, providerAccount)
                .orElseGet(() -> new TemplateLinkEntity(accountId, templateId, providerAccount));
        change.accept(link);
        if (!em.contains(link)) {
            em.persist(link);
        }
        return link;
    }

    /** Changes those with this id of the provider's, if there are any. */
    public void change(long accountId, String providerAccount, String providerId, Consumer<TemplateLinkEntity> change) {
        em.createQuery(
                        "select l from TemplateLinkEntity l where l.accountId = :account and l.providerAccount = :provider "
                                + "and l.providerId = :id",
                        TemplateLinkEntity.class)
                .setParameter("account", accountId)
                .setParameter("provider", providerAccount)
                .setParameter("id", providerId)
                .getResultList()
                .forEach(change);
    }

    public void remove(long accountId, String providerAccount, String providerId) {
        remove(accountId, providerAccount, List.of(providerId));
    }

    /** @param providerIds under which they are there */
    public void remove(long accountId, String providerAccount, List<String> providerIds) {
        if (providerIds.isEmpty()) {
            return;
        }
        em.createQuery(
                        "delete from TemplateLinkEntity l where l.accountId = :account and l.providerAccount = :provider "
                                + "and l.providerId in :ids")
                .setParameter("account", accountId)
                .setParameter("provider", providerAccount)
                .setParameter("ids", providerIds)
                .executeUpdate();
    }

    /** The provider has put the template into another category; one that is at other accounts as well stays as it is. */
    public void recategorize(long accountId, String providerAccount, String providerId, String category) {
        em
                .createQuery(
                        "select t from TemplateLinkEntity l join MessageTemplateEntity t on t.accountId = :account and t.id = l.templateId "
                                + "where l.accountId = :account and l.providerAccount = :provider and l.providerId = :id",
                        MessageTemplateEntity.class)
                .setParameter("account", accountId)
                .setParameter("provider", providerAccount)
                .setParameter("id", providerId)
                .getResultList()
                .stream()
                .filter(template -> !elsewhere(template, providerAccount))
                .forEach(template -> template.write(
                        new SaveTemplate(null, null, StorableText.kept(category, CATEGORY), null, null),
                        clock.instant()));
    }

    /** Other accounts here that have templates of this account there. */
    public List<Long> accountsWith(String providerAccount) {
        return em.createQuery(
                        "select distinct l.accountId from TemplateLinkEntity l where l.providerAccount = :provider",
                        Long.class)
                .setParameter("provider", providerAccount)
                .getResultList();
    }

    /**
     * The template of this name and language as the provider has it: made if it is not here yet, changed unless it is at other accounts as well.
     */
    public MessageTemplate take(long accountId, String providerAccount, SaveTemplate theirs) {
        names.hold("template", accountId, Map.of("name", theirs.name(), "language", theirs.language()));
        var known = em
                .createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account and t.name = :name "
                                + "and t.language = :language",
                        MessageTemplateEntity.class)
                .setParameter("account", accountId)
                .setParameter("name", theirs.name())
                .setParameter("language", theirs.language())
                .getResultList()
                .stream()
                .findFirst();
        if (known.isEmpty()) {
            var made = MessageTemplateEntity.stored(accountId, theirs, clock.instant());
            em.persist(made);
            em.flush();
            return made.snapshot();
        }
        var template = known.get();
        if (!elsewhere(template, providerAccount)) {
            template.write(theirs, clock.instant());
        }
        return template.snapshot();
    }

    private boolean elsewhere(MessageTemplateEntity template, String providerAccount) {
        return !em.createQuery(
                        "select l.id from TemplateLinkEntity l where l.accountId = :account and l.templateId = :template "
                                + "and l.providerAccount <> :provider",
                        Long.class)
                .setParameter("account", template.accountId())
                .setParameter("template", template.snapshot().id())
                .setParameter("provider", providerAccount)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
