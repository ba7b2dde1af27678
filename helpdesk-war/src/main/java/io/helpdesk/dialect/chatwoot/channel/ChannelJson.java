package io.helpdesk.dialect.chatwoot.channel;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import java.util.Optional;

/** What an inbox shows of its channel beyond the keys that all have (chatwoot-resources 4.3). */
public sealed interface ChannelJson {

    record Api(String webhookUrl, String inboxIdentifier, Object additionalAttributes) implements ChannelJson {}

    record WebWidget(boolean preChatFormEnabled, Object preChatFormOptions, boolean continuityViaEmail)
            implements ChannelJson {}

    /** @param forwardToEmail null: no address of ours takes mail in yet */
    record Email(String forwardToEmail, String email) implements ChannelJson {}

    record Whatsapp(Object messageTemplates) implements ChannelJson {}

    /** What only administrators see. */
    sealed interface Secrets {

        record Signing(String hmacToken) implements Secrets {}

        /** @param reauthorizationRequired left out where a channel serves the inbox */
        record MailServers(@JsonAnyGetter Map<String, Object> settings, Optional<Boolean> reauthorizationRequired)
                implements Secrets {}

        /** @param reauthorizationRequired left out where a channel serves the inbox */
        record Provider(Object providerConfig, Optional<Boolean> reauthorizationRequired) implements Secrets {}
    }
}
