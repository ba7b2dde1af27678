package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Contacts are their phone numbers, by digits alone. */
final class WhatsAppChannel implements ChannelType {

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public List<ChannelSetting> settings() {
        return List.of(ChannelSetting.secretBut("provider_config", Set.of("business_account_id", "phone_number_id")));
    }

    @Override
    public void check(SaveInbox command, boolean creating, Checks checks) {
        if (creating || command.address().phoneNumber() != null) {
            var number = command.address().newPhoneNumber();
            checks.required("phone_number", number).form("phone_number", number, PHONE_NUMBER);
        }
    }

    @Override
    public String sourceIdOf(ContactAddress address) {
        return address.phoneNumber() == null ? null : address.phoneNumber().substring(1);
    }

    @Override
    public Optional<String> requiredOfContacts() {
        return Optional.of("contact_phone_number");
    }

    @Override
    public boolean valid(String sourceId) {
        return DIGITS.matcher(sourceId).matches();
    }

    @Override
    public Takeover takeover() {
        return Takeover.MALFORMED;
    }

    @Override
    public String sourceIdOfSender(String address) {
        return ContactAddress.digits(address);
    }

    @Override
    public ContactAddress addressBehind(String sourceId) {
        return new ContactAddress(null, "+" + sourceId);
    }

    @Override
    public Optional<ReplyWindow> replyWindow(Map<String, Object> settings) {
        return Optional.of(ReplyWindow.WHATSAPP);
    }
}
