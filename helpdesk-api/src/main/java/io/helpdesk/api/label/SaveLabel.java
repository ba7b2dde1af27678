package io.helpdesk.api.label;

import java.util.Optional;

/** What to write on a label; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveLabel(String title, Optional<String> description, String color, Optional<Boolean> showOnSidebar) {}
