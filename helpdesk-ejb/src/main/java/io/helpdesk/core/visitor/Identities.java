package io.helpdesk.core.visitor;

import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.visitor.IdentityProof;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.inbox.InboxEntity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks what visitors show to prove who they are (chatwoot-client 1.7). */
final class Identities {

    private Identities() {}

    /**
     * @return whether a proof was shown, which is valid then
     * @throws Unauthenticated {@code "identity"} if it is wrong, or missing where the inbox demands it
     */
    static boolean check(InboxEntity inbox, IdentityProof proof) {
        var shown = proof == null ? null : proof.signature();
        if (shown == null || shown.isBlank()) {
            if (inbox.identityMandatory()) {
                throw new Unauthenticated("identity");
            }
            return false;
        }
        if (inbox.hmacToken() == null || !Secrets.same(sign(inbox.hmacToken(), proof.identifier()), shown)) {
            throw new Unauthenticated("identity");
        }
        return true;
    }

    /**
     * Whether a valid proof speaks of this contact: it signs the contact's identifier, or the contact has none. A signature
     * says nothing about an address, so it opens nobody who has another identifier.
     */
    static boolean of(ContactEntity contact, IdentityProof proof) {
        return contact.identifier() == null || contact.identifier().equals(proof.identifier());
    }

    /**
     * Lower-case hexadecimal HMAC-SHA256.
     *
     * @param identifier null counts as empty
     */
    static String sign(String key, String identifier) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = identifier == null ? "" : identifier;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
