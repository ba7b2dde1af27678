package io.helpdesk.core.whatsapp;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.NewNumber;
import io.helpdesk.core.channeltype.ContactAddress;
import java.util.Map;
import java.util.Optional;

/** The inbox that a number with its own keys becomes. */
final class NewCloudInbox {

    private NewCloudInbox() {}

    static SaveInbox of(NewNumber number) {
        return SaveInbox.builder()
                .kind(ChannelKind.WHATSAPP)
                .name(number.name())
                .phoneNumber(Optional.of("+" + ContactAddress.digits(number.phoneNumber())))
                .provider(Optional.of("whatsapp_cloud"))
                .channelSettings(Map.of(
                        "provider_config",
                        Map.of(
                                "api_key", number.token(),
                                "phone_number_id", number.numberKey(),
                                "business_account_id", number.accountKey())))
                .build();
    }
}
