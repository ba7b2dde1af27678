package io.helpdesk.core.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.SqlTypes;

/**
 * A stored field of an entity, or of what is embedded in it.
 *
 * @param within the field that embeds it; null if it is the entity's own
 */
record Attribute(Field within, Field field) {

    /** Those an update may write, but for the revision; none of what nobody changes. */
    static List<Attribute> changeable(SessionFactory sessions, Class<?> entity) {
        var persister = sessions.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
        var updateable = new HashSet<String>();
        for (int i = 0; i < persister.getPropertyNames().length; i++) {
            if (persister.isMutable() && persister.getPropertyUpdateability()[i]) {
                updateable.add(persister.getPropertyNames()[i]);
            }
        }
        var found = new ArrayList<Attribute>();
        for (var attribute : all(entity)) {
            var top = attribute.within == null ? attribute.field : attribute.within;
            if (updateable.contains(top.getName()) && !top.isAnnotationPresent(Version.class)) {
                found.add(attribute);
            }
        }
        return found;
    }

    static List<Attribute> all(Class<?> entity) {
        return fields(entity).stream()
                .flatMap(field -> field.isAnnotationPresent(Embedded.class)
                        ? fields(field.getType()).stream().map(inner -> new Attribute(field, inner))
                        : List.of(new Attribute(null, field)).stream())
                .toList();
    }

    private static List<Field> fields(Class<?> type) {
        // what an entity inherits from another is stored with it
        return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.isAnnotationPresent(Transient.class))
                .peek(field -> field.setAccessible(true))
                .collect(Collectors.toList());
    }

    boolean jsonText() {
        var code = field.getAnnotation(org.hibernate.annotations.JdbcTypeCode.class);
        return field.getType() == String.class && code != null && code.value() == SqlTypes.JSON;
    }

    Object read(Object entity) {
        try {
            var value = field.get(within == null ? entity : within.get(entity));
            // databases write JSON as they like
            return value instanceof Set<?> set
                    ? new HashSet<>(set)
                    : jsonText() && value != null ? value.toString().replace(" ", "") : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    void write(Object entity, Object value) {
        try {
            var owner = within == null ? entity : within.get(entity);
            if (field.get(owner) instanceof Set set) {
                // a collection is Hibernate's own and changed in place
                set.clear();
                set.addAll((Set) value);
            } else {
                field.set(owner, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return (within == null ? "" : within.getName() + ".") + field.getName();
    }
}
