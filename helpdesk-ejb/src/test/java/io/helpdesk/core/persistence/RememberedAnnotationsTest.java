package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.model.Entities;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That they are let go is shown by {@link LetGoTest}. */
class RememberedAnnotationsTest {

    /** A Hibernate without it would make a warning of each stop. */
    @Test
    void hibernateHasTheMemoryThatIsToBeForgotten() throws ReflectiveOperationException {
        assertNotNull(RememberedAnnotations.memory());
    }

    @Test
    void annotationsOfEntitiesTheirMembersAndTypesAreKnown() {
        var annotations = RememberedAnnotations.of(new Entities().all());
        assertTrue(annotations.containsAll(List.of(Entity.class, Column.class, Version.class)), annotations.toString());
        // at java.time.Instant, which Hibernate asks as well
        var names = annotations.stream().map(Class::getName).collect(Collectors.toSet());
        assertTrue(names.contains("jdk.internal.ValueBased"), names.toString());
    }
}
