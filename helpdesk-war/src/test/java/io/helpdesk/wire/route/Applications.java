package io.helpdesk.wire.route;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.helpdesk.api.caller.Permission;
import jakarta.ws.rs.core.Application;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The applications as they were compiled: which there are, and what the core asks of whoever calls their routes. */
final class Applications {

    private static final String REQUIRES = "io.helpdesk.core.permission.Requires";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.helpdesk.api", "io.helpdesk.core", "io.helpdesk.web", "io.helpdesk.dialect");

    private final Map<JavaCodeUnit, Optional<Permission>> required = new HashMap<>();

    List<Route> routes() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(Application.class))
                .flatMap(type -> Route.of(type.reflect().asSubclass(Application.class)))
                .toList();
    }

    /** All that the services ask for which the handler may call, directly or by others of our classes. */
    Set<Permission> asked(Route route) {
        var permissions = EnumSet.noneOf(Permission.class);
        var handler = route.handler();
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>();
        next.add(classes.get(handler.getDeclaringClass()).getMethod(handler.getName(), handler.getParameterTypes()));
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (seen.add(unit)) {
                called(unit).forEach(called -> {
                    if (called.getOwner().getPackageName().startsWith("io.helpdesk.api")) {
                        required.computeIfAbsent(called, this::asked).ifPresent(permissions::add);
                    } else {
                        next.add(called);
                    }
                });
            }
        }
        return permissions;
    }

    private static Stream<? extends JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget().resolveMember()),
                        unit.getMethodReferencesFromSelf().stream()
                                .map(reference -> reference.getTarget().resolveMember()))
                .flatMap(Optional::stream)
                .filter(called -> called.getOwner().getPackageName().startsWith("io.helpdesk"));
    }

    /** By the bean behind the service. */
    private Optional<Permission> asked(JavaCodeUnit ofService) {
        return classes.stream()
                .filter(type -> !type.isInterface()
                        && type.isAssignableTo(ofService.getOwner().getName()))
                .flatMap(bean -> bean
                        .tryGetMethod(
                                ofService.getName(),
                                ofService.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .stream())
                .flatMap(method -> required(method).stream())
                .findFirst();
    }

    private static Optional<Permission> required(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(REQUIRES),
                        method.getOwner().tryGetAnnotationOfType(REQUIRES))
                .flatMap(Optional::stream)
                .map(requires -> requires.get("value").orElseThrow())
                .map(value -> value instanceof JavaEnumConstant constant
                        ? Permission.valueOf(constant.name())
                        : Permission.valueOf(value.toString()))
                .findFirst();
    }
}
