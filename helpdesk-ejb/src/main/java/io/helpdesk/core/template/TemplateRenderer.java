package io.helpdesk.core.template;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.TemplateUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the text of a message from a template and its values. */
@ApplicationScoped
public class TemplateRenderer {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @Inject
    private EntityManager em;

    /** What comes out. */
    public record Rendered(String text) {}

    /**
     * @throws Invalid {@code "message"}: {@code template} UNKNOWN_REFERENCE if the account has no approved template of that
     *     name and language; {@code template_variables} MALFORMED if its placeholders and the values do not fit
     */
    public Rendered render(long accountId, TemplateUse use) {
        var template = em
                .createQuery(
                        "select t from MessageTemplateEntity t where t.accountId = :account and t.name = :name "
                                + "and (:language is null or t.language = :language) and t.status = :approved order by t.id",
                        MessageTemplateEntity.class)
                .setParameter("account", accountId)
                .setParameter("name", use.name())
                .setParameter("language", use.language())
                .setParameter("approved", MessageTemplate.Status.APPROVED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Invalid("message", "template", Rule.UNKNOWN_REFERENCE));
        if (!TemplateValues.fit(template.components(), use.variables())) {
            throw misfit();
        }
        return new Rendered(fillIn(template.body(), values(use)));
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
