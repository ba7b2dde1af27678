package io.helpdesk.api.account;

import java.util.Map;
import java.util.Optional;

/**
 * What to write on a user; null leaves a field alone, {@code Optional.empty()} clears it; custom attributes are merged.
 *
 * @param password checked for its rule (upper, lower, digit, special character) and stored as a slow hash, or null
 */
public record SaveUser(
        String name,
        Optional<String> displayName,
        String email,
        String password,
        Map<String, Object> customAttributes) {

    @Override
    public String toString() {
        return "SaveUser[" + email + "]";
    }
}
