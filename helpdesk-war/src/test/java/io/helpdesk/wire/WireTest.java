package io.helpdesk.wire;

import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Whoever extends this talks to the file that was built, over HTTP, on a server that all such classes share.
 *
 * <p>The database is shared as well: make an account of your own and look at nothing but that. Each class runs on several
 * servers, on PostgreSQL under {@code /} and on H2 under {@code /helpdesk}, so no path may be written from the root of the
 * server: {@link #http()} knows. Those tagged {@code core} run in every combination of server, file and database.
 */
@ArquillianTest
@RunAsClient
public abstract class WireTest {

    /** The built file, not a list of classes. */
    @Deployment(testable = false)
    public static Archive<?> file() {
        var file = Path.of(System.getProperty("helpdesk.test.artifact", "target/helpdesk.war"));
        var name = file.getFileName().toString();
        var imported = ShrinkWrap.create(ZipImporter.class, name).importFrom(file.toFile());
        return name.endsWith(".ear") ? imported.as(EnterpriseArchive.class) : imported.as(WebArchive.class);
    }

    protected static Server server() {
        return Server.current();
    }

    /** Of this path on the server. */
    protected static URI address(String path) {
        return URI.create(server().base().toString().replaceFirst("/+$", "") + path);
    }

    protected static Http http() {
        return server().http();
    }

    /** A client of the Platform API with the bootstrap token. */
    protected static Http platform() {
        return http().with("api_access_token", Server.PLATFORM_TOKEN);
    }
}
