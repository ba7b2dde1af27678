package io.helpdesk.api.helpcenter;

import java.util.Optional;

/** What to write on a category; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveCategory(
        String slug,
        String name,
        String locale,
        Optional<String> description,
        Optional<String> icon,
        Integer place,
        Optional<Long> parentId) {}
