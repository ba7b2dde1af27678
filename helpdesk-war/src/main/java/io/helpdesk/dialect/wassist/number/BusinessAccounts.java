package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.wassist.WassistChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The WhatsApp accounts behind the organisation's numbers, as far as their inboxes were told. */
public final class BusinessAccounts {

    private BusinessAccounts() {}

    /**
     * @param id made from what it is, so that it stays the same
     * @param name null if unknown, likewise waId
     */
    public record BusinessAccount(UUID id, String name, String waId) {}

    /** The one a number belongs to. */
    public static Optional<BusinessAccount> of(Inbox inbox) {
        return provided(inbox, "business_account_id")
                .map(waId -> new BusinessAccount(
                        UUID.nameUUIDFromBytes((inbox.accountId() + " " + waId).getBytes(StandardCharsets.UTF_8)),
                        null,
                        waId));
    }

    /** All of them, each once, in the order of the numbers; a number that does not know its account stands for itself. */
    public static List<BusinessAccount> of(List<Inbox> inboxes) {
        Map<UUID, BusinessAccount> accounts = new LinkedHashMap<>();
        inboxes.stream()
                .filter(WassistChannel::isNumber)
                .map(inbox -> of(inbox).orElseGet(() -> new BusinessAccount(inbox.uuid(), inbox.name(), null)))
                .forEach(account -> accounts.putIfAbsent(account.id(), account));
        return List.copyOf(accounts.values());
    }

    /** The provider's own id of a number. */
    public static Optional<String> phoneNumberId(Inbox inbox) {
        return provided(inbox, "phone_number_id");
    }

    private static Optional<String> provided(Inbox inbox, String name) {
        return Optional.<Object>ofNullable(
                        inbox.channel().settings().object("provider_config").get(name))
                .map(Object::toString)
                .filter(id -> !id.isBlank());
    }
}
