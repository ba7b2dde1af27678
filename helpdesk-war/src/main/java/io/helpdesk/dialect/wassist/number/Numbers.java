package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.dialect.wassist.WassistRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the organisation's numbers as paths name them: digits, also with a plus (wassist 10). */
@ApplicationScoped
public class Numbers {

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
}
