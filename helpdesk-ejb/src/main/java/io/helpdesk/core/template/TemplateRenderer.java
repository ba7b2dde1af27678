package io.helpdesk.core.template;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.TemplateUse;
import io.helpdesk.core.channeltype.ProviderConfig;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the text of a message from a template and its values. */
@ApplicationScoped
public class TemplateRenderer {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private static final String LINK = "select 1 from TemplateLinkEntity l where l.accountId = :account "
            + "and l.templateId = t.id and l.providerAccount = :provider and l.status = :approved";

    @Inject
    private EntityManager em;

    /** What comes out. */
    public record Rendered(String text) {}

    /**
     * @throws Invalid {@code "message"}: {@code template} UNKNOWN_REFERENCE if the inbox has no approved template of that
     *     name and language; {@code template_variables} MALFORMED if its placeholders and the values do not fit
     */
    public Rendered render(InboxEntity inbox, TemplateUse use) {
        var template = find(inbox, use).orElseThrow(() -> new Invalid("message", "template", Rule.UNKNOWN_REFERENCE));
        if (!TemplateValues.fit(template.components(), use.variables())) {
            throw misfit();
        }
        return new Rendered(fillIn(template.body(), values(use)));
    }

    /** The template that this is a use of, whether or not it may still be used. */
    public Optional<MessageTemplate> named(long accountId, TemplateUse use) {
        return query(accountId, use, "").getResultList().stream().findFirst().map(MessageTemplateEntity::snapshot);
    }

    /** Where the desk itself sends, the account of the inbox at its provider has to have approved it; else it is enough that it is here. */
    private Optional<MessageTemplateEntity> find(InboxEntity inbox, TemplateUse use) {
        var config = ProviderConfig.of(inbox.channelSettings());
        boolean judged = !inbox.servedByHost() && config.usable() && config.businessAccountId() != null;
        var query = query(inbox.accountId(), use, judged ? "and exists (" + LINK + ") " : "and t.status = :approved ")
                .setParameter("approved", MessageTemplate.Status.APPROVED);
        if (judged) {
            query.setParameter("provider", config.businessAccountId());
        }
        return query.getResultList().stream().findFirst();
    }

    private TypedQuery<MessageTemplateEntity> query(long accountId, TemplateUse use, String condition) {
        return em.createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account and t.name = :name "
                                + "and (:language is null or t.language = :language) " + condition + "order by t.id",
                        MessageTemplateEntity.class)
                .setParameter("account", accountId)
                .setParameter("name", use.name())
                .setParameter("language", use.language())
                .setMaxResults(1);
    }

    /** Every placeholder needs a value and every value a placeholder. */
    static String fillIn(String text, Map<String, String> values) {
        var used = new HashSet<String>();
        var filled = PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            var name = placeholder.group(1);
            if (!values.containsKey(name)) {
                throw misfit();
            }
            used.add(name);
            return Matcher.quoteReplacement(values.get(name));
        });
        if (!used.equals(values.keySet())) {
            throw misfit();
        }
        return filled;
    }

    private static Map<String, String> values(TemplateUse use) {
        var values = new HashMap<String, String>();
        if (use.namedValues() != null) {
            values.putAll(use.namedValues());
        } else if (use.bodyValues() != null) {
            for (int i = 0; i < use.bodyValues().size(); i++) {
                values.put(String.valueOf(i + 1), use.bodyValues().get(i));
            }
        }
        return values;
    }

    private static Invalid misfit() {
        return new Invalid("message", "template_variables", Rule.MALFORMED);
    }
}
