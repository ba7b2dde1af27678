package io.helpdesk.dialect.chatwoot.application.account;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.account.DescribeAccount;
import io.helpdesk.api.account.ListStamps;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account, to those who work in it (chatwoot-desk 2.2). */
@Path("accounts/{account}")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AccountResource {

    private static final List<String> ATTRIBUTES = List.of("industry", "company_size", "timezone");

    /** What the original does by itself, and nobody does here. */
    private static final List<String> SETTINGS = List.of(
            "auto_resolve_after",
            "auto_resolve_message",
            "auto_resolve_label",
            "auto_resolve_ignore_waiting",
            "audio_transcriptions");

    @Inject
    Accounts accounts;

    @Inject
    ListStamps stamps;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** As they are asked for alone. */
    public record KeysJson(AccountJson.CacheKeysJson cacheKeys) {}

    @GET
    public ShownAccountJson show() {
        return new ShownAccountJson(shown(accounts.own(current.get())), null);
    }

    @PATCH
    public AccountJson update() {
        var caller = Administrators.only(current.get());
        var sent = params.get();
        refuseSettings(sent);
        return shown(accounts.describe(
                caller,
                new DescribeAccount(
                        sent.text("name").orElse(null),
                        sent.filled("locale").orElse(null),
                        clearable(sent, "domain"),
                        clearable(sent, "support_email"),
                        attributes(sent))));
    }

    @PUT
    public AccountJson replace() {
        return update();
    }

    @GET
    @Path("cache_keys")
    public Response cacheKeys() {
        return Response.ok(new KeysJson(AccountJson.CacheKeysJson.of(stamps.of(current.get()))))
                .header(HttpHeaders.CACHE_CONTROL, "max-age=10, private, stale-while-revalidate=300")
                .build();
    }

    private AccountJson shown(Account account) {
        return AccountJson.of(account, stamps.of(current.get()));
    }

    /** What is switched off is off. */
    private static void refuseSettings(ChatwootParams sent) {
        for (var setting : SETTINGS) {
            if (sent.present(setting) && sent.flag(setting).orElse(true)) {
                throw new ChatwootRefusal(
                        422,
                        new ErrorJson.RecordInvalid("Settings " + setting + " is not supported", List.of("settings")));
            }
        }
    }

    private static Map<String, Object> attributes(ChatwootParams sent) {
        var attributes = new LinkedHashMap<String, Object>();
        ATTRIBUTES.forEach(key -> sent.text(key).ifPresent(text -> attributes.put(key, text)));
        return attributes;
    }

    private static Optional<String> clearable(ChatwootParams sent, String key) {
        return sent.has(key) ? sent.filled(key) : null;
    }
}
