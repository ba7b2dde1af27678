package io.helpdesk.core.contextlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.conversation.Conversation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Fills the placeholders of a link (libredesk-desk 2.6). */
final class LinkAddress {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private LinkAddress() {}

    static String of(ContextLinkEntity link, Conversation conversation, Agent agent, Instant now) {
        var values = values(conversation);
        var address = link.urlTemplate();
        for (var value : values.entrySet()) {
            address = address.replace(
                    "{{" + value.getKey() + "}}", encoded(value.getValue().toString()));
        }
        if (link.secret() == null || !address.contains("{{token}}")) {
            return address;
        }
        return address.replace("{{token}}", encoded(token(link, values, agent, now)));
    }

    private static Map<String, Object> values(Conversation conversation) {
        Contact contact = conversation.contact();
        var values = new LinkedHashMap<String, Object>();
        values.put("email", Objects.toString(contact.email(), ""));
        values.put("phone", Objects.toString(contact.phoneNumber(), ""));
        // a number is kept with its country's in front
        values.put("phone_country_code", "");
        values.put("external_user_id", Objects.toString(contact.identifier(), ""));
        values.put("contact_id", contact.id());
        values.put("first_name", Objects.toString(contact.firstName(), ""));
        values.put("last_name", Objects.toString(contact.lastName(), ""));
        values.put("conversation_uuid", conversation.uuid().toString());
        return values;
    }

    private static String token(ContextLinkEntity link, Map<String, Object> values, Agent agent, Instant now) {
        var claims = new LinkedHashMap<>(values);
        claims.put("agent_id", agent.id());
        claims.put("agent_email", Objects.toString(agent.email(), ""));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + link.tokenSeconds());
        try {
            return sealed(JSON.writeValueAsBytes(claims), link.secret());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are JSON", impossible);
        }
    }

    private static String sealed(byte[] clear, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(clear);
            var whole = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java can do AES-256-GCM", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
