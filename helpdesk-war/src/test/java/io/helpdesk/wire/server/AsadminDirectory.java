package io.helpdesk.wire.server;

import java.util.List;

/** A realm that asks a directory, in the words of asadmin. */
final class AsadminDirectory {

    private AsadminDirectory() {}

    /** For a server that has no default realm but the one of this name. */
    static List<String> withoutDefault(int port) {
        return List.of(realm(port, "default"));
    }

    static List<String> commands(int port) {
        return List.of(
                realm(port, "company"),
                "set configs.config.server-config.http-service.virtual-server.server.property.authRealm=company");
    }

    private static String realm(int port, String name) {
        return "create-auth-realm --classname com.sun.enterprise.security.auth.realm.ldap.LDAPRealm --property "
                + "jaas-context=ldapRealm"
                + ":directory=ldap\\://127.0.0.1\\:" + port
                + ":base-dn=" + escaped("ou=people,dc=example,dc=org")
                + ":group-base-dn=" + escaped("ou=groups,dc=example,dc=org")
                + ":search-bind-dn=" + escaped("cn=reader")
                + ":search-bind-password=reader-pass"
                + ":search-filter=" + escaped("mail=%s")
                + ":group-search-filter=" + escaped("member=%d")
                + " " + name;
    }

    private static String escaped(String value) {
        return value.replace("=", "\\=");
    }
}
