package io.helpdesk.api.account;

import java.util.Map;
import java.util.Optional;

/** What to write on an account; null leaves a field alone, {@code Optional.empty()} clears it; maps are merged. */
public record SaveAccount(
        String name,
        String locale,
        Optional<String> domain,
        Optional<String> supportEmail,
        Account.Status status,
        Map<String, Object> features,
        Map<String, Object> limits,
        Map<String, Object> customAttributes) {}
