package io.helpdesk.dialect.wassist.account;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.ProviderAccounts;
import io.helpdesk.dialect.wassist.AgentRefJson;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.account.AccountJson.NumberJson;
import io.helpdesk.dialect.wassist.account.AccountJson.WabaJson;
import io.helpdesk.dialect.wassist.number.BusinessAccounts;
import io.helpdesk.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts that the organisation's numbers were told of, with their numbers: whatever knows its account belongs to it. */
@ApplicationScoped
class Accounts {

    /** An account and its numbers, which are at least one. */
    record Account(UUID id, String waId, String name, List<Inbox> numbers) {}

    @Inject
    Inboxes inboxes;

    @Inject
    ProviderAccounts accounts;

    @Inject
    AgentBots agents;

    @Inject
    PublicAddress address;

    /** In the order of their first numbers, so that a new one is last. */
    List<Account> all(Caller caller) {
        Map<String, String> names = accounts.names(caller);
        Map<UUID, List<Inbox>> numbers = new LinkedHashMap<>();
        inboxes.list(caller).stream()
                .filter(WassistChannel::isNumber)
                .forEach(inbox -> BusinessAccounts.of(inbox)
                        .ifPresent(account -> numbers.merge(account.id(), List.of(inbox), Accounts::both)));
        return numbers.entrySet().stream()
                .map(entry -> {
                    String waId = BusinessAccounts.of(entry.getValue().get(0))
                            .orElseThrow()
                            .waId();
                    return new Account(entry.getKey(), waId, names.get(waId), entry.getValue());
                })
                .toList();
    }

    /** @throws WassistRefusal not found, if the organisation has none of this id */
    Account inPath(Caller caller, String id) {
        UUID uuid = Uuids.inPath(id);
        return all(caller).stream()
                .filter(account -> account.id().equals(uuid))
                .findFirst()
                .orElseThrow(WassistRefusal::notFound);
    }

    List<AccountJson> toJson(Caller caller, List<Account> some) {
        Map<Long, AgentBot> bots = some.isEmpty()
                ? Map.of()
                : agents.list(caller).stream().collect(Collectors.toMap(AgentBot::id, Function.identity()));
        return some.stream().map(account -> toJson(account, bots)).toList();
    }

    private AccountJson toJson(Account account, Map<Long, AgentBot> bots) {
        var waba = new WabaJson(account.id(), account.name());
        return new AccountJson(
                account.id(),
                account.name(),
                account.waId(),
                account.numbers().stream()
                        .map(inbox -> new NumberJson(
                                inbox.uuid(),
                                Digits.of(inbox.address().phoneNumber()),
                                inbox.botId() == null ? null : AgentRefJson.of(bots.get(inbox.botId())),
                                waba))
                        .toList(),
                address.base() + address.mount() + "/api/v1/whatsapp-accounts/" + account.id() + "/meta-templates/");
    }

    private static List<Inbox> both(List<Inbox> some, List<Inbox> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
