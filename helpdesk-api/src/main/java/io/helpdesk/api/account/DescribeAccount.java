package io.helpdesk.api.account;

import java.util.Map;
import java.util.Optional;

/**
 * What administrators write on their own account; null leaves a field alone, {@code Optional.empty()} clears it; custom
 * attributes are merged.
 */
public record DescribeAccount(
        String name,
        String locale,
        Optional<String> domain,
        Optional<String> supportEmail,
        Map<String, Object> customAttributes) {}
