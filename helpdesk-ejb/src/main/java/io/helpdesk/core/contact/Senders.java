package io.helpdesk.core.contact;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.core.channeltype.ContactAddress;
import io.helpdesk.core.contact.Sessions.Found;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Finds or makes the session of somebody who writes through a channel. */
@ApplicationScoped
public class Senders {

    @Inject
    private NaturalLocks locks;

    @Inject
    private ContactRegister register;

    @Inject
    private Sessions sessions;

    /**
     * What is known of the sender.
     *
     * @param address as sessions keep it
     */
    private record Profile(String address, String name, String email, String phoneNumber, String identifier) {

        static Profile of(InboxEntity inbox, Sender sender) {
            var address = inbox.type().sourceIdOfSender(sender.address());
            var behind = inbox.type().addressBehind(address);
            return new Profile(
                    address,
                    filled(sender.name()),
                    behind.email() != null ? behind.email() : ContactAddress.normalEmail(sender.email()),
                    behind.phoneNumber() != null ? behind.phoneNumber() : filled(sender.phoneNumber()),
                    filled(sender.identifier()));
        }

        /** However it may be written. */
        List<String> phoneNumbers(InboxEntity inbox) {
            if (phoneNumber == null) {
                return List.of();
            }
            return inbox.type().spellings(ContactAddress.digits(phoneNumber)).stream()
                    .map(digits -> "+" + digits)
                    .toList();
        }

        private static String filled(String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** The session with the sender's address in the inbox; afterwards nobody else makes it before the transaction ends. */
    public Found resolve(Caller caller, long inboxId, Sender sender) {
        var inbox = sessions.inbox(caller, inboxId);
        var profile = Profile.of(inbox, sender);
        var spellings = inbox.type().spellings(profile.address);
        return sessions.at(inbox, spellings).orElseGet(() -> {
            locks.hold(
                    inbox.accountId(),
                    Stream.of(
                                    Stream.of(
                                            ContactRules.key("identifier", profile.identifier),
                                            ContactRules.key("email", profile.email)),
                                    profile.phoneNumbers(inbox).stream()
                                            .map(number -> ContactRules.key("phone", number)),
                                    spellings.stream().map(address -> Sessions.sessionKey(inbox, address)))
                            .flatMap(keys -> keys)
                            .toArray(String[]::new));
            return sessions.at(inbox, spellings)
                    .orElseGet(() -> sessions.open(contact(inbox, profile), inbox, profile.address, false));
        });
    }

    private ContactEntity contact(InboxEntity inbox, Profile profile) {
        return register.known(inbox.accountId(), profile.identifier, profile.email, profile.phoneNumbers(inbox))
                .orElseGet(() -> register.create(
                        inbox.accountId(),
                        SaveContact.builder()
                                .name(profile.name == null ? profile.address : profile.name)
                                .email(profile.email)
                                .phoneNumber(profile.phoneNumber)
                                .identifier(profile.identifier)
                                .build()));
    }
}
