package io.helpdesk.web.demo;

/**
 * What the demo account consists of, secrets included.
 *
 * @param userToken access token of its administrator
 * @param agentToken access token of its agent
 * @param botToken access token of its bot
 * @param adminPassword, agentPassword with which its two people sign in
 * @param key, secret key pair of its administrator
 * @param organisationKey a key of the whole organisation
 * @param apiInboxIdentifier public name of the Api inbox
 * @param sourceId source id of the contact's session there
 * @param phoneNumber number of the Whatsapp inbox, digits only
 */
public record DemoDesk(
        long accountId,
        String userToken,
        String agentToken,
        String botToken,
        String key,
        String secret,
        String organisationKey,
        long apiInboxId,
        String apiInboxIdentifier,
        long emailInboxId,
        long whatsappInboxId,
        long widgetInboxId,
        String phoneNumber,
        String adminPassword,
        String agentPassword,
        long contactId,
        String sourceId) {

    static final String ADMIN = "sam@example.com";
    static final String AGENT = "kim@example.com";
}
