package io.helpdesk.dialect.libredesk.macro;

import java.util.List;
import java.util.Optional;

/**
 * An action (libredesk-resources 8, 9.3).
 *
 * @param displayValue names of what the values are keys of; empty where they are not shown
 */
public record ActionJson(String type, List<String> value, Optional<List<String>> displayValue) {}
