package io.helpdesk.core.persistence;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Hibernate remembers at the annotations of entities. It does so with a {@link ClassValue}, whose values hang on the
 * annotation's class and are instances of a class of Hibernate's: the annotations are the server's and outlive the application,
 * whose class loader hung on them with all of its classes, once for each deployment. Hibernate 6.6 has nothing that would let
 * them go.
 */
final class RememberedAnnotations {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<Class<? extends Annotation>> found = new HashSet<>();

    private RememberedAnnotations() {}

    /** Takes it from them; Hibernate looks again should it be asked once more. */
    static void forget(Collection<Class<?>> entities) {
        var annotations = of(entities);
        try {
            var remembered = memory();
            annotations.forEach(remembered::remove);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "Hibernate keeps the application's classes after it is gone", e);
        }
    }

    /** Annotations of the entities, of their ancestors and parts, and of the types that they have. */
    static Set<Class<? extends Annotation>> of(Collection<Class<?>> entities) {
        var annotations = new RememberedAnnotations();
        entities.forEach(entity -> annotations.look(entity, entity.getClassLoader()));
        return annotations.found;
    }

    static ClassValue<?> memory() throws ReflectiveOperationException {
        var field = Class.forName(
                        "org.hibernate.boot.model.internal.BinderHelper",
                        true,
                        RememberedAnnotations.class.getClassLoader())
                .getDeclaredField("annotationMetaCacheForRepeatableDialectOverride");
        field.setAccessible(true);
        return (ClassValue<?>) field.get(null);
    }

    private void look(Class<?> type, ClassLoader entities) {
        if (type == null || !seen.add(type)) {
            return;
        }
        note(type);
        if (type.getClassLoader() != entities) {
            return;
        }
        look(type.getSuperclass(), entities);
        Arrays.stream(type.getDeclaredMethods()).forEach(this::note);
        for (var field : type.getDeclaredFields()) {
            note(field);
            look(field.getType(), entities);
            elements(field, entities);
        }
    }

    /** Those of a collection may be parts as well. */
    private void elements(Field field, ClassLoader entities) {
        if (field.getGenericType() instanceof ParameterizedType collection) {
            for (var argument : collection.getActualTypeArguments()) {
                if (argument instanceof Class<?> element) {
                    look(element, entities);
                }
            }
        }
    }

    private void note(AnnotatedElement element) {
        for (var annotation : element.getAnnotations()) {
            found.add(annotation.annotationType());
        }
    }
}
