package io.helpdesk.testkit;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Remembers where Arquillian has deployed the helpdesk, of which it knows the server's address and the contexts in the file. */
public final class DeploymentWatch {

    @Inject
    private Instance<ProtocolMetaData> protocol;

    public void deployed(@Observes AfterDeploy event) {
        var metaData = protocol.get();
        if (metaData == null) {
            return;
        }
        var candidates = new LinkedHashSet<URI>();
        for (var context : metaData.getContexts(HTTPContext.class)) {
            roots(context)
                    .forEach(root ->
                            candidates.add(URI.create("http://" + host(context) + ":" + context.getPort() + root)));
        }
        TestServer.deployedAt(candidates);
    }

    public void undeployed(@Observes AfterUnDeploy event) {
        TestServer.undeployed();
    }

    /** The file's own root first; adapters do not always know it. */
    private static Set<String> roots(HTTPContext context) {
        var roots = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(""),
                        context.getServlets().stream()
                                .map(Servlet::getContextRoot)
                                .map(DeploymentWatch::root))
                .forEach(roots::add);
        return roots;
    }

    private static String root(String contextRoot) {
        var stripped = contextRoot.replaceAll("^/+|/+$", "");
        return stripped.isEmpty() ? "" : "/" + stripped;
    }

    /** Servers that listen on every address name one that need not be reachable. */
    private static String host(HTTPContext context) {
        return context.getHost().equals("0.0.0.0") ? "127.0.0.1" : context.getHost();
    }
}
