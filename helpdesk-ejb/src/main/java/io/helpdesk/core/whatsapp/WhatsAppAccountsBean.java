package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.whatsapp.WhatsAppAccounts;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.NewNumber;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the provider about accounts. No EJB: no transaction waits for it. */
@ApplicationScoped
public class WhatsAppAccountsBean implements WhatsAppAccounts {

    private static final String SUBJECT = "whatsapp";
    private static final Map<String, String> FIRST_HUNDRED = Map.of("limit", "100");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Names and nothing that leads elsewhere. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*/?");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private CloudInboxes cloud;

    @Inject
    private Provider provider;

    @Inject
    private GraphCalls graph;

    @Inject
    private Inboxes inboxes;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public boolean connected(Caller caller, String accountKey) {
        return first(caller, accountKey).isPresent();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<AccountNumber> numbers(Caller caller, String accountKey) {
        var numbers = new ArrayList<AccountNumber>();
        data(any(caller, accountKey), accountKey, "phone_numbers")
                .forEach(each -> numbers.add(new AccountNumber(
                        each.path("id").asText(),
                        each.path("display_phone_number").textValue(),
                        each.path("verified_name").textValue())));
        return numbers;
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Map<String, Object>> templates(Caller caller, String accountKey) {
        var templates = new ArrayList<Map<String, Object>>();
        data(any(caller, accountKey), accountKey, "message_templates").forEach(each -> templates.add(object(each)));
        return templates;
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public Inbox adopt(Caller caller, String accountKey, String phoneNumber) {
        var inbox = any(caller, accountKey);
        var digits = ContactAddress.digits(phoneNumber);
        var number = numbers(caller, accountKey).stream()
                .filter(each -> each.shownNumber() != null
                        && ContactAddress.digits(each.shownNumber()).equals(digits))
                .findFirst()
                .orElseThrow(() -> new NotFound("number"));
        return inboxes.byPhoneNumber(caller, digits)
                // whoever has the account's keys may take in its numbers, and make no other inbox
                .orElseGet(() -> inboxes.create(
                        Caller.system(caller.accountId(), caller.name()),
                        NewCloudInbox.of(new NewNumber(
                                number.verifiedName() == null ? "+" + digits : number.verifiedName(),
                                digits,
                                number.id(),
                                accountKey,
                                inbox.config().token()))));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public ProviderAnswer call(
            Caller caller,
            String accountKey,
            String method,
            String path,
            Map<String, String> query,
            Map<String, Object> body) {
        var inbox = any(caller, accountKey);
        new Checks().form("path", path, PATH).refuse(SUBJECT);
        try {
            var answer = graph.pass(inbox, method, path, query, body);
            return new ProviderAnswer(answer.status(), object(answer.body()));
        } catch (GraphTrouble trouble) {
            throw new Invalid(SUBJECT, new Violation("provider", Rule.PROVIDER, trouble.getMessage()));
        }
    }

    private JsonNode data(CloudInbox inbox, String accountKey, String below) {
        return provider.get(inbox, GraphCalls.segment(accountKey) + "/" + below, FIRST_HUNDRED)
                .path("data");
    }

    private Map<String, Object> object(JsonNode node) {
        return json.convertValue(node, OBJECT);
    }

    private CloudInbox any(Caller caller, String accountKey) {
        return first(caller, accountKey).orElseThrow(() -> new Invalid(SUBJECT, "provider", Rule.REQUIRED));
    }

    private Optional<CloudInbox> first(Caller caller, String accountKey) {
        return cloud.ofAccount(caller.accountId()).stream()
                .filter(inbox -> accountKey.equals(inbox.config().businessAccountId()))
                .findFirst();
    }
}
