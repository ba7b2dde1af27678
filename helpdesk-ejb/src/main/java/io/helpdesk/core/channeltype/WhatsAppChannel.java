package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.rule.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Contacts are their phone numbers, by digits alone, or for people who hide their number an id of the business's own
 * (whatsapp-cloud 6.1). Without a token of the provider an inbox is a sandbox.
 */
final class WhatsAppChannel implements ChannelType {

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public List<ChannelSetting> settings() {
        return List.of(
                ChannelSetting.secretBut(
                        ProviderConfig.SETTING,
                        Set.of(ProviderConfig.BUSINESS_ACCOUNT_ID, ProviderConfig.PHONE_NUMBER_ID)),
                ChannelSetting.open(ProviderConfig.REFUSED, ChannelSetting.Form.TEXT));
    }

    @Override
    public void check(SaveInbox command, boolean creating, Checks checks) {
        if (creating || command.address().phoneNumber() != null) {
            var number = command.address().newPhoneNumber();
            checks.required("phone_number", number).form("phone_number", number, PHONE_NUMBER);
        }
    }

    /** The provider has to be shown a token of the inbox's own, so that there is one as soon as there is a provider (whatsapp-cloud 1). */
    @Override
    public Map<String, Object> told(Map<String, Object> stored, Map<String, Object> given) {
        var all = ChannelType.super.told(stored, given);
        if (given.get(ProviderConfig.SETTING) instanceof Map<?, ?> config) {
            all.remove(ProviderConfig.REFUSED);
            var now = ProviderConfig.of(given);
            if (now.usable() && now.verifyToken() == null) {
                var before = ProviderConfig.of(stored).verifyToken();
                var complete = new LinkedHashMap<Object, Object>(config);
                complete.put(
                        ProviderConfig.VERIFY_TOKEN,
                        before == null ? UUID.randomUUID().toString().replace("-", "") : before);
                all.put(ProviderConfig.SETTING, complete);
            }
        }
        return all;
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
        return DIGITS.matcher(sourceId).matches() || USER_ID.matcher(sourceId).matches();
    }

    @Override
    public Takeover takeover() {
        return Takeover.MALFORMED;
    }

    @Override
    public String sourceIdOfSender(String address) {
        return USER_ID.matcher(address).matches() ? address : ContactAddress.digits(address);
    }

    @Override
    public ContactAddress addressBehind(String sourceId) {
        return DIGITS.matcher(sourceId).matches() ? new ContactAddress(null, "+" + sourceId) : ContactAddress.UNKNOWN;
    }

    @Override
    public List<String> spellings(String sourceId) {
        return PhoneSpellings.of(sourceId);
    }

    @Override
    public boolean hasProvider() {
        return true;
    }

    @Override
    public boolean sends(Map<String, Object> settings) {
        return ProviderConfig.of(settings).usable();
    }

    @Override
    public boolean staysInside(Map<String, Object> settings) {
        return ProviderConfig.of(settings).tokenless();
    }

    @Override
    public Optional<ReplyWindow> replyWindow(Map<String, Object> settings) {
        return Optional.of(ReplyWindow.WHATSAPP);
    }
}
