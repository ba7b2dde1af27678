package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.Text;
import io.helpdesk.dialect.wassist.WassistBody;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.WassistRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds the organisation's numbers as paths name them: digits, also with a plus (wassist 10). */
@ApplicationScoped
public class Numbers {

    private static final String NUMBER = "phoneNumber";
    private static final String ID = "phoneNumberId";

    @Inject
    Inboxes inboxes;

    /** @throws WassistRefusal not found, for a number that the organisation has not got */
    public Inbox inPath(Caller caller, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\+?\\d{1,15}"))
                .flatMap(text -> inboxes.byPhoneNumber(caller, Digits.of(text)))
                .filter(WassistChannel::isNumber)
                .orElseThrow(WassistRefusal::notFound);
    }

    /**
     * The one a body names, by its digits or its id.
     *
     * @throws WassistRefusal with what is wrong, and where the organisation has none such
     */
    public Inbox named(Caller caller, WassistBody body) {
        record Named(Optional<String> number, Optional<UUID> id) {}
        var named = body.read(fields -> {
            var number = fields.text(NUMBER, Text.optional());
            var id = fields.uuid(ID);
            if (!fields.has(NUMBER) && !fields.has(ID)) {
                fields.refuse(NUMBER, "This field is required.");
            }
            return new Named(number, id);
        });
        return inboxes.list(caller).stream()
                .filter(WassistChannel::isNumber)
                .filter(inbox -> named.number()
                        .map(number -> Digits.of(number)
                                .equals(Digits.of(inbox.address().phoneNumber())))
                        .orElseGet(() -> inbox.uuid().equals(named.id().orElse(null))))
                .findFirst()
                .orElseThrow(() ->
                        WassistRefusal.field(named.number().isPresent() ? NUMBER : ID, "Phone number not found."));
    }
}
