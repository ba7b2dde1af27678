package io.helpdesk.core.whatsapp.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.template.MessageTemplate;
import io.helpdesk.api.template.MessageTemplates;
import io.helpdesk.api.whatsapp.WhatsAppTemplates;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.template.TemplateLinkEntity;
import io.helpdesk.core.template.TemplateLinks;
import io.helpdesk.core.whatsapp.CloudInbox;
import io.helpdesk.core.whatsapp.CloudInboxes;
import io.helpdesk.core.whatsapp.GraphCalls;
import io.helpdesk.core.whatsapp.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Templates at the provider's accounts. No EJB: no transaction waits for the provider; what it said is stored in one afterwards. */
@ApplicationScoped
public class WhatsAppTemplatesBean implements WhatsAppTemplates {

    private static final String FIELDS =
            "id,name,language,status,category,components,parameter_format,quality_score,rejected_reason";
    private static final String PER_PAGE = "100";

    /** Nobody has so many pages; whoever names the next one for ever is not followed for ever. */
    private static final int PAGES = 100;

    @Inject
    private Inboxes inboxes;

    @Inject
    private CloudInboxes cloud;

    @Inject
    private Provider provider;

    @Inject
    private MessageTemplates templates;

    @Inject
    private TemplateLinks links;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Set<String> accounts(Caller caller) {
        return cloud.ofAccount(caller.accountId()).stream()
                .map(inbox -> inbox.config().businessAccountId())
                .filter(account -> account != null)
                .collect(Collectors.toSet());
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Link> links(Caller caller) {
        return links.all(caller.accountId()).stream()
                .map(linked -> link(linked.template(), linked.link()))
                .toList();
    }

    private static Link link(UUID template, TemplateLinkEntity link) {
        return new Link(
                template, link.providerAccount(), link.providerId(), link.status(), link.quality(), link.reason());
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public List<Outcome> publish(Caller caller, UUID uuid, List<String> accounts) {
        var template = templates.get(caller, uuid);
        var at = inboxesOf(caller, accounts);
        return accounts.stream()
                .distinct()
                .map(account -> publish(template, at.get(account)))
                .toList();
    }

    private Outcome publish(MessageTemplate template, CloudInbox inbox) {
        var account = inbox.config().businessAccountId();
        var known = links.find(inbox.accountId(), template.id(), account);
        var body = new LinkedHashMap<String, Object>();
        body.put("category", template.category());
        body.put("components", template.components());
        try {
            String id;
            MessageTemplate.Status status;
            if (known.isPresent()) {
                id = known.get().providerId();
                provider.post(inbox, GraphCalls.segment(id), body);
                // what was changed is looked at anew there
                status = MessageTemplate.Status.PENDING;
            } else {
                body.put("name", template.name());
                body.put("language", template.language());
                if ("NAMED".equals(template.parameterFormat())) {
                    body.put("parameter_format", "NAMED");
                }
                var said = provider.post(inbox, path(account), body);
                id = said.path("id").asText("");
                var word = said.path("status").asText("PENDING");
                status = ProviderTemplate.status(word);
            }
            var link = links.save(
                    inbox.accountId(),
                    template.id(),
                    account,
                    saved -> saved.stands(
                            id, status == null ? MessageTemplate.Status.PENDING : status, null, clock.instant()));
            return new Outcome(account, link(template.uuid(), link), null);
        } catch (Invalid refused) {
            return new Outcome(
                    account, known.map(link -> link(template.uuid(), link)).orElse(null), words(refused));
        }
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public List<Outcome> unpublish(Caller caller, UUID uuid, List<String> accounts) {
        var template = templates.get(caller, uuid);
        var at = inboxesOf(caller, accounts);
        return accounts.stream()
                .distinct()
                .map(account -> unpublish(template, at.get(account)))
                .toList();
    }

    private Outcome unpublish(MessageTemplate template, CloudInbox inbox) {
        var account = inbox.config().businessAccountId();
        var known = links.find(inbox.accountId(), template.id(), account);
        if (known.isEmpty()) {
            return new Outcome(account, null, null);
        }
        try {
            provider.delete(
                    inbox,
                    path(account),
                    Map.of("name", template.name(), "hsm_id", known.get().providerId()));
            links.remove(inbox.accountId(), account, known.get().providerId());
            return new Outcome(account, null, null);
        } catch (Invalid refused) {
            return new Outcome(account, link(template.uuid(), known.get()), words(refused));
        }
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void sync(Caller caller, UUID uuid) {
        var template = templates.get(caller, uuid);
        for (var inbox : ofAccounts(caller).values()) {
            list(inbox, Map.of("name", template.name())).stream()
                    .filter(theirs -> theirs.content().name().equals(template.name())
                            && theirs.content().language().equals(template.language()))
                    .findFirst()
                    .ifPresentOrElse(
                            theirs -> keep(inbox, template, theirs),
                            () -> links.find(
                                            inbox.accountId(),
                                            template.id(),
                                            inbox.config().businessAccountId())
                                    .ifPresent(gone -> links.remove(
                                            inbox.accountId(), gone.providerAccount(), gone.providerId())));
        }
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public List<MessageTemplate> take(Caller caller, String account, Collection<String> wanted) {
        return take(inboxesOf(caller, List.of(account)).get(account), wanted);
    }

    @Override
    @Requires(Permission.INBOX_WRITE)
    public List<MessageTemplate> takeAll(Caller caller, long inboxId) {
        var inbox =
                provider.inbox(caller.accountId(), inboxes.get(caller, inboxId).id());
        if (inbox.config().businessAccountId() == null) {
            throw new Invalid("whatsapp", "provider", Rule.REQUIRED);
        }
        return take(inbox, null);
    }

    private List<MessageTemplate> take(CloudInbox inbox, Collection<String> wanted) {
        var account = inbox.config().businessAccountId();
        var listed = list(inbox, Map.of());
        var taken = new ArrayList<MessageTemplate>();
        var ids = new HashSet<String>();
        for (var theirs : listed) {
            ids.add(theirs.id());
            boolean meant = wanted == null
                    || wanted.contains(theirs.id())
                    || wanted.contains(theirs.content().name());
            if (meant && theirs.status() != null) {
                var template = links.take(inbox.accountId(), account, theirs.content());
                keep(inbox, template, theirs);
                taken.add(template);
            }
        }
        if (wanted == null) {
            var gone = links.providerIds(inbox.accountId(), account).stream()
                    .filter(id -> !ids.contains(id))
                    .toList();
            links.remove(inbox.accountId(), account, gone);
        }
        return taken;
    }

    private void keep(CloudInbox inbox, MessageTemplate template, ProviderTemplate theirs) {
        var account = inbox.config().businessAccountId();
        if (theirs.status() == null) {
            links.remove(inbox.accountId(), account, theirs.id());
            return;
        }
        links.save(inbox.accountId(), template.id(), account, link -> {
            link.stands(theirs.id(), theirs.status(), theirs.reason(), clock.instant());
            link.taken(theirs.quality(), clock.instant());
        });
    }

    /** All pages. */
    private List<ProviderTemplate> list(CloudInbox inbox, Map<String, String> filter) {
        var all = new ArrayList<ProviderTemplate>();
        var query = new LinkedHashMap<String, String>(filter);
        query.put("fields", FIELDS);
        query.put("limit", PER_PAGE);
        for (int page = 0; page < PAGES; page++) {
            JsonNode said = provider.get(inbox, path(inbox.config().businessAccountId()), query);
            said.path("data").forEach(each -> all.add(ProviderTemplate.of(each)));
            var after = said.path("paging").path("cursors").path("after").asText("");
            if (after.isEmpty() || !said.path("paging").has("next")) {
                break;
            }
            query.put("after", after);
        }
        return all.stream().filter(ProviderTemplate::whole).toList();
    }

    private static String path(String account) {
        return GraphCalls.segment(account) + "/message_templates";
    }

    /** By the provider's id of the account, one of the numbers there. */
    private Map<String, CloudInbox> ofAccounts(Caller caller) {
        return cloud.ofAccount(caller.accountId()).stream()
                .filter(inbox -> inbox.config().businessAccountId() != null)
                .collect(Collectors.toMap(
                        inbox -> inbox.config().businessAccountId(),
                        inbox -> inbox,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private Map<String, CloudInbox> inboxesOf(Caller caller, List<String> accounts) {
        var known = ofAccounts(caller);
        if (!known.keySet().containsAll(accounts)) {
            throw new Invalid("template", "accounts", Rule.UNKNOWN_REFERENCE);
        }
        return known;
    }

    private static String words(Invalid refused) {
        return String.valueOf(refused.violations().get(0).detail());
    }
}
