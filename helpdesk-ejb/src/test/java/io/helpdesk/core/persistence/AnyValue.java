package io.helpdesk.core.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Version;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Makes values of whatever type an entity has, each different from all before where the type has so many. */
final class AnyValue {

    private static long last = 1_000;

    /** A new one, complete. */
    Object entity(Session session, Class<?> type) {
        var entity = made(type);
        for (var field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Embedded.class)) {
                field.setAccessible(true);
                try {
                    field.set(entity, made(field.getType()));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        for (var attribute : Attribute.all(type)) {
            if (!attribute.field().isAnnotationPresent(GeneratedValue.class)
                    && !attribute.field().isAnnotationPresent(Version.class)) {
                attribute.write(entity, other(session, attribute, null));
            }
        }
        return entity;
    }

    /** A value for it that is not the one it has; the same where there is no other. */
    Object other(Session session, Attribute attribute, Object than) {
        var type = attribute.field().getType();
        if (attribute.jsonText()) {
            return "{\"n\": " + ++last + "}";
        }
        if (type.isAnnotationPresent(Entity.class)) {
            session.detach(session.getReference(type, ++last));
            return session.getReference(type, last);
        }
        return of(attribute.field().getGenericType(), than);
    }

    private Object of(Type generic, Object than) {
        if (generic instanceof ParameterizedType parameterized) {
            var type = (Class<?>) parameterized.getRawType();
            var arguments = parameterized.getActualTypeArguments();
            if (type == Map.class) {
                return arguments[1] == Object.class ? json() : Map.of("name", of(arguments[1], null));
            }
            var item = arguments[0] == Object.class ? json() : of(arguments[0], null);
            return type == Set.class ? new HashSet<>(Set.of(item)) : List.of(item);
        }
        var type = (Class<?>) generic;
        if (type == String.class) {
            return "v" + ++last;
        }
        if (type == boolean.class || type == Boolean.class) {
            return !Boolean.TRUE.equals(than);
        }
        if (type.isEnum()) {
            return Arrays.<Object>stream(type.getEnumConstants())
                    .filter(each -> !Objects.equals(each, than))
                    .findFirst()
                    .orElse(than);
        }
        if (type == long.class || type == Long.class) {
            return ++last;
        }
        if (type == int.class || type == Integer.class) {
            return (int) ++last;
        }
        if (type == Instant.class) {
            return Instant.EPOCH.plusSeconds(++last);
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Object.class) {
            return json();
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalStateException("no value known for " + generic);
    }

    /** What is read from JSON again is not always written as it was: decimals, large numbers, nesting. */
    private Map<String, Object> json() {
        var nested = new LinkedHashMap<String, Object>();
        nested.put("amount", new BigDecimal("1.50"));
        nested.put("nothing", null);
        nested.put("large", new BigInteger("12345678901234567890"));
        var map = new LinkedHashMap<String, Object>();
        map.put("n", (int) ++last);
        map.put("nested", nested);
        map.put("list", List.of("a", 2, true));
        return map;
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = of(components[i].getGenericType(), null);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
