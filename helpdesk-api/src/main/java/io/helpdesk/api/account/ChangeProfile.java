package io.helpdesk.api.account;

import java.util.Map;
import java.util.Optional;

/**
 * What users write of themselves; null leaves a field alone, {@code Optional.empty()} clears it.
 *
 * @param email must be the one they have: another would have to be confirmed first, and nobody could
 * @param messageSignature what clients put below what they write
 * @param uiSettings what their clients keep for them, replaced as a whole
 * @param customAttributes merged
 */
public record ChangeProfile(
        String name,
        Optional<String> displayName,
        String email,
        Optional<String> messageSignature,
        Map<String, Object> uiSettings,
        Map<String, Object> customAttributes) {}
