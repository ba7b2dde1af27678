package io.helpdesk.wire.route;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All routes of all applications, as clients of the originals ask for them. */
public final class DeclaredRoutes {

    private DeclaredRoutes() {}

    /** Such as {@code "GET /api/v1/accounts/{account}/labels"}: below the root, placeholders by their names, no slash at the end. */
    public static Set<String> atTheRoot() {
        return new Applications()
                .routes().stream()
                        .map(route -> route.method() + " "
                                + ("/" + route.mount() + "/" + route.template())
                                        .replaceAll("/+", "/")
                                        .replaceFirst("^/(chatwoot|libredesk|wassist)(?=/)", "")
                                        .replaceAll("\\{\\s*(\\w+)(?:[^{}]|\\{[^}]*})*}", "{$1}")
                                        .replaceFirst("/$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
