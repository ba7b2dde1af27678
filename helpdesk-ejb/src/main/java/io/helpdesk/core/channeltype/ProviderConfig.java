package io.helpdesk.core.channeltype;

import java.util.Map;
import java.util.Optional;

/**
 * What a WhatsApp inbox was told of its account at the provider (whatsapp-cloud 1); each null if it was not told, or told
 * nothing but blanks.
 *
 * @param token shown with each call
 * @param phoneNumberId the provider's id of the number, not the number itself
 * @param businessAccountId the account the number belongs to, which has the templates
 * @param verifyToken shown by the provider when it is given the address of the inbox
 * @param appSecret signs what the provider brings; null for the one of the whole server
 */
public record ProviderConfig(
        String token, String phoneNumberId, String businessAccountId, String verifyToken, String appSecret) {

    /** The setting with what the provider said when it refused the token; there is none while it takes it. */
    public static final String REFUSED = "token_refused";

    /** The setting with all of it. */
    public static final String SETTING = "provider_config";

    static final String VERIFY_TOKEN = "webhook_verify_token";
    static final String PHONE_NUMBER_ID = "phone_number_id";

    public static final String BUSINESS_ACCOUNT_ID = "business_account_id";

    private static final String TOKEN = "api_key";
    private static final String APP_SECRET = "app_secret";

    /** @param settings of the channel, as they were stored */
    public static ProviderConfig of(Map<String, Object> settings) {
        var told = settings.get(SETTING) instanceof Map<?, ?> object ? object : Map.of();
        return new ProviderConfig(
                text(told, TOKEN),
                text(told, PHONE_NUMBER_ID),
                text(told, BUSINESS_ACCOUNT_ID),
                text(told, VERIFY_TOKEN),
                text(told, APP_SECRET));
    }

    /** Ids may come as numbers. */
    private static String text(Map<?, ?> told, String name) {
        return Optional.<Object>ofNullable(told.get(name))
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** Without a token nothing is to leave. */
    boolean tokenless() {
        return token == null;
    }

    /** Whether it says enough to send. */
    public boolean usable() {
        return token != null && phoneNumberId != null;
    }

    /** Without secrets, as texts like this one end up in logs. */
    @Override
    public String toString() {
        return "ProviderConfig[phoneNumberId=" + phoneNumberId + ", businessAccountId=" + businessAccountId + "]";
    }
}
