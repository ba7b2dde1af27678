package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.whatsapp.WhatsAppNumbers;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.BusinessProfile;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.NumberState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What numbers say of themselves at their provider, where they have one (whatsapp-cloud 8). */
@ApplicationScoped
class ProviderProfiles {

    @Inject
    WhatsAppNumbers numbers;

    /** Empty where there is no provider. */
    Optional<BusinessProfile> profile(Caller caller, Inbox inbox) {
        return numbers.connected(caller, inbox.id())
                ? Optional.of(numbers.profile(caller, inbox.id()))
                : Optional.empty();
    }

    /** As the provider has it afterwards; empty where there is none, and nothing is done. */
    Optional<BusinessProfile> save(Caller caller, Inbox inbox, SaveInboxProfile command) {
        return numbers.connected(caller, inbox.id())
                ? Optional.of(numbers.saveProfile(caller, inbox.id(), command))
                : Optional.empty();
    }

    /** Empty where there is no provider. */
    Optional<NumberState> state(Caller caller, Inbox inbox) {
        return numbers.connected(caller, inbox.id())
                ? Optional.of(numbers.state(caller, inbox.id()))
                : Optional.empty();
    }
}
