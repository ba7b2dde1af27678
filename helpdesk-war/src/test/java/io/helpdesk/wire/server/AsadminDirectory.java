package io.helpdesk.wire.server;

import java.util.List;

/** A realm that asks a directory, in the words of asadmin. */
final class AsadminDirectory {

    private AsadminDirectory() {}

    /** For Payara Micro. */
    static List<String> onMicro(int port) {
        return commands(port, 1);
    }

    /** For Payara Server. */
    static List<String> onServer(int port) {
        return commands(port, 2);
    }

    private static List<String> commands(int port, int block) {
        return DeployPage.block("payara.md", "The company's directory", block)
                .with("ldap.example.org\\:389", "127.0.0.1\\:" + port)
                .with("change-me", "reader-pass")
                .lines("");
    }
}
