package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A member's key and secret (libredesk-resources 1); what it says is remembered for a second. */
@ApplicationScoped
class KeyPairProvider implements CredentialProvider<Credential.KeyPair> {

    /** Of the secret only its hash. */
    private record Key(String key, String secretHash) {}

    @Inject
    CredentialLookups lookups;

    @Inject
    Members members;

    @Inject
    RecentLookups recent;

    @Inject
    UseRecorder uses;

    @Override
    public Class<Credential.KeyPair> kind() {
        return Credential.KeyPair.class;
    }

    @Override
    public Caller admit(Credential.KeyPair pair) {
        var secretHash = Secrets.hash(pair.secret());
        return recent.remember(Caller.class, new Key(pair.key(), secretHash), () -> holder(pair.key(), secretHash));
    }

    private Caller holder(String key, String secretHash) {
        var pair = lookups.pair(StorableText.orRefuse(key, () -> new Unauthenticated("key")))
                .filter(stored -> Secrets.same(stored.secretHash(), secretHash))
                .orElseThrow(() -> new Unauthenticated("key"));
        var caller = members.byKeyPair(pair.member());
        uses.pairUsed(pair.id(), pair.lastUsedAt());
        return caller;
    }
}
