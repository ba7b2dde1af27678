package io.helpdesk.wire;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.util.LDAPSDKException;
import java.net.InetAddress;

/** A company's directory (LDAP) on this machine: people below {@code ou=people}, found by their mail, groups below {@code ou=groups}. */
final class Company implements AutoCloseable {

    static final String PASSWORD = "Company-Pass-1";

    private static final String BASE = "dc=example,dc=org";

    private final InMemoryDirectoryServer directory;

    private Company(InMemoryDirectoryServer directory) {
        this.directory = directory;
    }

    static Company open() {
        try {
            var settings = new InMemoryDirectoryServerConfig(BASE);
            settings.addAdditionalBindCredentials("cn=reader", "reader-pass");
            settings.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
            var directory = new InMemoryDirectoryServer(settings);
            directory.startListening();
            directory.add("dn: " + BASE, "objectClass: domain", "dc: example");
            directory.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            directory.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
            var company = new Company(directory);
            // a group has at least one member
            company.person("nobody");
            for (var group : new String[] {"desk-agents", "desk-admins", "accounting"}) {
                directory.add(
                        "dn: cn=" + group + ",ou=groups," + BASE,
                        "objectClass: groupOfNames",
                        "cn: " + group,
                        "member: uid=nobody,ou=people," + BASE);
            }
            return company;
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return directory.getListenPort();
    }

    /** Somebody new, in these groups; their mail. */
    String person(String uid, String... groups) {
        var mail = uid + "@example.org";
        change(() -> directory.add(
                "dn: uid=" + uid + ",ou=people," + BASE,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: Example",
                "mail: " + mail,
                "userPassword: " + PASSWORD));
        for (var group : groups) {
            change(() -> directory.modify(
                    "cn=" + group + ",ou=groups," + BASE,
                    new Modification(ModificationType.ADD, "member", "uid=" + uid + ",ou=people," + BASE)));
        }
        return mail;
    }

    void leave(String uid, String group) {
        change(() -> directory.modify(
                "cn=" + group + ",ou=groups," + BASE,
                new Modification(ModificationType.DELETE, "member", "uid=" + uid + ",ou=people," + BASE)));
    }

    /** Nothing listens any more. */
    void stop() {
        directory.shutDown(true);
    }

    /** At the same port as before. */
    void startAgain() {
        change(directory::startListening);
    }

    @Override
    public void close() {
        stop();
    }

    private interface Change {
        void make() throws LDAPSDKException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }
}
