package io.helpdesk.wire;

import io.helpdesk.wire.server.Operator;
import io.helpdesk.wire.server.ServerProcess;
import java.util.HashMap;
import java.util.Map;

/**
 * A server that is told by its operator what to deploy while it runs: started once for all test classes of a virtual
 * machine, because a start is most of what they cost. Each leaves it empty.
 */
final class OperatedServer {

    /** The servers that have an operator. */
    static final String KINDS = "payara|wildfly|openliberty";

    private static OperatedServer shared;

    private final ServerProcess process;
    private final Operator operator;

    private OperatedServer(ServerProcess process) {
        this.process = process;
        operator = process.operator();
    }

    /** Whether the server of this run has an operator; Payara Micro is told everything when it starts. */
    static boolean here() {
        return ServerProcess.kind().matches(KINDS);
    }

    /** It ends with this virtual machine. */
    static synchronized OperatedServer shared() {
        if (shared == null) {
            shared = new OperatedServer(
                    ServerProcess.named("operated-" + ProcessHandle.current().pid())
                            .with("helpdesk.platform.token", Server.PLATFORM_TOKEN)
                            .with("helpdesk.webhooks.allow.private", "true")
                            // a thread of PostgreSQL's driver waits half a minute for more to clean up, and the tests
                            // for its end
                            .with("pgjdbc.config.cleanup.thread.ttl", "2000")
                            .startEmpty());
        }
        return shared;
    }

    ServerProcess process() {
        return process;
    }

    Http http() {
        return Http.at(process.base());
    }

    /** Deploys the built file with these configuration keys and no other than those it was started with. */
    void deploy(String name, Map<String, String> keys) {
        var all = new HashMap<>(keys);
        // what was given at the start would not come back when it is unset
        all.putIfAbsent("helpdesk.home", process.home().toString());
        operator.configure(all);
        operator.deploy(name);
    }

    void undeploy(String name) {
        operator.undeploy(name);
    }
}
