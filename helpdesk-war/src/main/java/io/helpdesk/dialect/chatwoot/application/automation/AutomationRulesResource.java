package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.automation.AutomationRule;
import io.helpdesk.api.automation.AutomationRules;
import io.helpdesk.api.automation.SaveAutomationRule;
import io.helpdesk.api.automation.Trigger;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Files;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.SignedBlob;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules, for administrators; those that this wire has no words for are not found here (chatwoot-desk 6). */
@Path("accounts/{account}/automation_rules")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AutomationRulesResource {

    private static final String EVENT = "event_name";

    @Inject
    AutomationRules rules;

    @Inject
    AttributeDefinitions definitions;

    @Inject
    Files files;

    @Inject
    BlobLinks links;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @GET
    public PayloadJson<List<AutomationRuleJson>> list() {
        return new PayloadJson<>(rules.list(Administrators.only(current.get())).stream()
                .map(this::json)
                .flatMap(Optional::stream)
                .toList());
    }

    @GET
    @Path("{rule}")
    public PayloadJson<AutomationRuleJson> show(@PathParam("rule") PathId rule) {
        return new PayloadJson<>(known(Administrators.only(current.get()), rule));
    }

    /** Without an envelope, unlike all others. */
    @POST
    public AutomationRuleJson create() {
        var caller = Administrators.only(current.get());
        var sent = params.get();
        for (var required : List.of("name", EVENT)) {
            sent.filled(required).orElseThrow(() -> ChatwootRefusal.missing(required));
        }
        for (var required : List.of(RuleWords.CONDITIONS, RuleWords.ACTIONS)) {
            if (!sent.has(required) || sent.node(required).isNull()) {
                throw ChatwootRefusal.missing(required);
            }
        }
        var command = command(caller, sent);
        return shown(RuleWords.worded(() -> rules.create(caller, command)));
    }

    /** Conditions and actions are replaced as a whole where they are sent. */
    @PATCH
    @Path("{rule}")
    public PayloadJson<AutomationRuleJson> update(@PathParam("rule") PathId rule) {
        var caller = Administrators.only(current.get());
        known(caller, rule);
        var command = command(caller, params.get());
        return new PayloadJson<>(shown(RuleWords.worded(() -> rules.update(caller, rule.value(), command))));
    }

    @PUT
    @Path("{rule}")
    public PayloadJson<AutomationRuleJson> replace(@PathParam("rule") PathId rule) {
        return update(rule);
    }

    @POST
    @Path("{rule}/clone")
    public PayloadJson<AutomationRuleJson> copy(@PathParam("rule") PathId rule) {
        var caller = Administrators.only(current.get());
        known(caller, rule);
        return new PayloadJson<>(shown(RuleWords.worded(() -> rules.copy(caller, rule.value()))));
    }

    @DELETE
    @Path("{rule}")
    public Response delete(@PathParam("rule") PathId rule) {
        var caller = Administrators.only(current.get());
        known(caller, rule);
        rules.delete(caller, rule.value());
        return Answers.empty();
    }

    private AutomationRuleJson known(Caller caller, PathId rule) {
        return shown(rules.get(caller, rule.value()));
    }

    private AutomationRuleJson shown(AutomationRule rule) {
        return json(rule).orElseThrow(ChatwootRefusal::notFound);
    }

    private Optional<AutomationRuleJson> json(AutomationRule rule) {
        return AutomationRuleJson.of(
                rule,
                rule.files().stream()
                        .map(file -> new AutomationRuleJson.FileJson(
                                file.id(),
                                rule.id(),
                                file.contentType(),
                                rule.accountId(),
                                links.address(file),
                                new SignedBlob(file.uuid(), files.sign(file.uuid(), null)).toString(),
                                file.filename()))
                        .toList());
    }

    private SaveAutomationRule command(Caller caller, ChatwootParams sent) {
        var words = new RuleWords();
        var test = sent.has(RuleWords.CONDITIONS)
                ? RuleConditions.read(sent.elements(RuleWords.CONDITIONS), definitions.list(caller, null), words)
                : null;
        var actions = sent.has(RuleWords.ACTIONS) ? RuleActions.read(sent.elements(RuleWords.ACTIONS), words) : null;
        var triggers = triggers(sent, words);
        words.refuse();
        return new SaveAutomationRule(
                sent.text("name").orElse(null),
                sent.has("description") ? sent.filled("description") : null,
                triggers,
                test,
                actions,
                sent.flag("active").orElse(null));
    }

    /** Null where none is named. */
    private static Set<Trigger> triggers(ChatwootParams sent, RuleWords words) {
        var named = sent.filled(EVENT);
        if (named.isEmpty()) {
            return null;
        }
        var event = named.flatMap(word -> ChatwootCodes.named(RuleEvent.class, word));
        if (event.isEmpty()) {
            words.add(EVENT, "is not included in the list");
        }
        return event.map(RuleEvent::triggers).orElse(null);
    }
}
