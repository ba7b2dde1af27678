package io.helpdesk.dialect.wassist.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.ProviderAccounts;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.whatsapp.WhatsAppAccounts;
import io.helpdesk.api.whatsapp.WhatsAppAccounts.AccountNumber;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.account.Accounts.Account;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** WhatsApp accounts (wassist 11). They come with the numbers that an administrator connects, and go with them. */
@Path("whatsapp-accounts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountsResource {

    private static final int NAME = 255;
    private static final String UNKNOWN_NUMBER = "Phone number not found.";

    /** As the provider tells of numbers, in its own words. */
    public record NumbersJson(List<NumberJson> data) {}

    /**
     * A number of an account.
     *
     * @param id at the provider, or null if that is not known
     */
    public record NumberJson(
            String id,
            @JsonProperty("display_phone_number") String displayPhoneNumber,
            @JsonProperty("verified_name") String verifiedName,
            boolean isLinkedToWassist,
            Optional<UUID> wassistPhoneNumberId) {}

    private record Deployment(Optional<UUID> agent, Optional<UUID> number) {}

    @Inject
    Accounts accounts;

    @Inject
    ProviderAccounts named;

    @Inject
    WhatsAppAccounts provider;

    @Inject
    Inboxes inboxes;

    @Inject
    AgentBots agents;

    @Inject
    CurrentCaller current;

    /** A bare list, the newest last. */
    @GET
    public List<AccountJson> list() {
        return accounts.toJson(current.get(), accounts.all(current.get()));
    }

    @GET
    @Path("{id}")
    public AccountJson show(@PathParam("id") String id) {
        return toJson(stored(id));
    }

    @PUT
    @Path("{id}")
    public AccountJson replace(@PathParam("id") String id, WassistBody body) {
        return rename(id, body, Text.required());
    }

    @PATCH
    @Path("{id}")
    public AccountJson update(@PathParam("id") String id, WassistBody body) {
        return rename(id, body, Text.optional());
    }

    /** Its numbers stay with what was written there, and forget what the provider gave them. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        named.release(current.get(), stored(id).waId());
    }

    /** None can be had here, so none is taken. */
    @POST
    @Path("{id}/add-number")
    public AccountJson addNumber(@PathParam("id") String id, WassistBody body) {
        var account = stored(id);
        body.read(fields -> {
            var wanted = fields.text("id", Text.required());
            fields.text("name", Text.required().upTo(NAME));
            wanted.ifPresent(number -> fields.refuse("id", Fields.unknownId(number)));
            return wanted;
        });
        return toJson(account);
    }

    /** Nothing is to be done for a number that is in the service already. */
    @POST
    @Path("{id}/manage")
    public AccountJson manage(@PathParam("id") String id, WassistBody body) {
        var account = stored(id);
        String number = body.read(fields -> fields.text("phoneNumber", Text.required()))
                .map(Digits::of)
                .orElse("");
        if (account.numbers().stream().noneMatch(inbox -> digits(inbox).equals(number))) {
            adopt(account, number);
        }
        return show(id);
    }

    private void adopt(Account account, String number) {
        try {
            if (provider.connected(current.get(), account.waId())) {
                provider.adopt(current.get(), account.waId(), number);
                return;
            }
        } catch (NotFound none) {
            throw WassistRefusal.field("phoneNumber", UNKNOWN_NUMBER);
        } catch (Invalid refused) {
            if (refused.subject().equals("inbox")) {
                throw WassistRefusal.field("phoneNumber", UNKNOWN_NUMBER);
            }
            throw refused;
        }
        throw WassistRefusal.field("phoneNumber", UNKNOWN_NUMBER);
    }

    /** As connecting the agent to the number. */
    @POST
    @Path("{id}/deploy-agent")
    public AccountJson deploy(@PathParam("id") String id, WassistBody body) {
        var account = stored(id);
        var wanted =
                body.read(fields -> new Deployment(fields.uuid("agentId", true), fields.uuid("phoneNumberId", true)));
        var number = account.numbers().stream()
                .filter(inbox -> inbox.uuid().equals(wanted.number().orElseThrow()))
                .findFirst()
                .orElseThrow(() -> WassistRefusal.field("phoneNumberId", UNKNOWN_NUMBER));
        inboxes.setBot(current.get(), number.id(), agent(wanted.agent().orElseThrow()));
        return show(id);
    }

    /** All that the provider knows, or those that are here where there is no token to ask with. */
    @GET
    @Path("{id}/phone-numbers")
    public NumbersJson numbers(@PathParam("id") String id) {
        var account = stored(id);
        if (!provider.connected(current.get(), account.waId())) {
            return new NumbersJson(account.numbers().stream()
                    .map(inbox -> new NumberJson(
                            BusinessAccounts.phoneNumberId(inbox).orElse(null),
                            inbox.address().phoneNumber(),
                            inbox.name(),
                            true,
                            Optional.of(inbox.uuid())))
                    .toList());
        }
        return new NumbersJson(provider.numbers(current.get(), account.waId()).stream()
                .map(number -> toJson(number, account))
                .toList());
    }

    private static NumberJson toJson(AccountNumber number, Account account) {
        var linked = account.numbers().stream()
                .filter(inbox -> digits(inbox).equals(Digits.of(number.shownNumber())))
                .findFirst();
        return new NumberJson(
                number.id(), number.shownNumber(), number.verifiedName(), linked.isPresent(), linked.map(Inbox::uuid));
    }

    /** As the provider holds them; it holds none where there is no token to ask with. */
    @GET
    @Path("{id}/meta-templates")
    public List<Map<String, Object>> templates(@PathParam("id") String id) {
        var account = stored(id);
        return provider.connected(current.get(), account.waId())
                ? provider.templates(current.get(), account.waId())
                : List.of();
    }

    private AccountJson rename(String id, WassistBody body, Text rule) {
        var account = stored(id);
        body.read(fields -> fields.text("name", rule.upTo(NAME)))
                .ifPresent(name -> named.rename(current.get(), account.waId(), name));
        return show(id);
    }

    private long agent(UUID id) {
        try {
            return agents.get(current.get(), id).id();
        } catch (NotFound unknown) {
            throw WassistRefusal.business(404, "Agent not found", "not_found");
        }
    }

    private Account stored(String id) {
        return accounts.inPath(current.get(), id);
    }

    private AccountJson toJson(Account account) {
        return accounts.toJson(current.get(), List.of(account)).get(0);
    }

    private static String digits(Inbox inbox) {
        return Digits.of(inbox.address().phoneNumber());
    }
}
