package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.whatsapp.WhatsAppNumbers;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.BusinessProfile;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.NumberState;
import io.helpdesk.dialect.wassist.WassistRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** What numbers say of themselves at their provider, where they have one (whatsapp-cloud 8). */
@ApplicationScoped
class ProviderProfiles {

    @Inject
    WhatsAppNumbers numbers;

    /** Empty where there is no provider. */
    Optional<BusinessProfile> profile(Caller caller, Inbox inbox) {
        return numbers.connected(caller, inbox.id())
                ? Optional.of(asking(() -> numbers.profile(caller, inbox.id())))
                : Optional.empty();
    }

    /** Where there is no provider, nothing is done. */
    void save(Caller caller, Inbox inbox, SaveInboxProfile command) {
        if (numbers.connected(caller, inbox.id())) {
            asking(() -> numbers.saveProfile(
                    caller,
                    inbox.id(),
                    new BusinessProfile(
                            written(command.about()),
                            written(command.address()),
                            written(command.description()),
                            written(command.email()),
                            command.websites(),
                            written(command.vertical()),
                            null)));
        }
    }

    /** Empty where there is no provider. */
    Optional<NumberState> state(Caller caller, Inbox inbox) {
        return numbers.connected(caller, inbox.id())
                ? Optional.of(asking(() -> numbers.state(caller, inbox.id())))
                : Optional.empty();
    }

    /** What is taken away is nothing but blanks there. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String written(Optional<String> value) {
        return value == null ? null : value.orElse("");
    }

    private static <T> T asking(Supplier<T> call) {
        try {
            return call.get();
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            if (first.rule() == Rule.PROVIDER) {
                throw WassistRefusal.business(400, String.valueOf(first.detail()), "provider_refused");
            }
            throw refused;
        }
    }
}
