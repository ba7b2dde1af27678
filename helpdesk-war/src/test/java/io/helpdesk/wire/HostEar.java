package io.helpdesk.wire;

import io.helpdesk.host.HostAccounts;
import io.helpdesk.host.HostChannel;
import io.helpdesk.host.HostChannelServlet;
import io.helpdesk.host.HostChannelStart;
import io.helpdesk.host.HostDesk;
import io.helpdesk.host.HostObserver;
import io.helpdesk.host.HostOrder;
import io.helpdesk.host.HostPageServlet;
import io.helpdesk.host.HostPost;
import io.helpdesk.host.HostRefusal;
import io.helpdesk.host.HostServlet;
import io.helpdesk.wire.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that was built, with a host application in it. */
final class HostEar {

    private HostEar() {}

    /** The built EAR with two modules more. */
    static Path hosting() {
        var module = ShrinkWrap.create(JavaArchive.class, "host.jar")
                .addClasses(HostOrder.class, HostDesk.class, HostDesk.Order.class, HostObserver.class)
                .addClasses(HostAccounts.class)
                .addClasses(HostChannel.class, HostChannelStart.class, HostPost.class, HostRefusal.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(new StringAsset(unit()), "persistence.xml");
        var web = ShrinkWrap.create(WebArchive.class, "host.war")
                .addClasses(HostServlet.class, HostChannelServlet.class, HostPageServlet.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        var built = Path.of(System.getProperty("helpdesk.test.artifact"));
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built.toFile());
        var application = text(ear, "META-INF/application.xml").replace("<library-directory>", """
                <module><ejb>host.jar</ejb></module>
                <module><web><web-uri>host.war</web-uri><context-root>/host</context-root></web></module>
                <library-directory>""");
        ear.delete("META-INF/application.xml");
        // the datasource is the server's, and so is its driver
        ear.getContent(Filters.include("/lib/(org\\.postgresql|com\\.h2database)-.*"))
                .keySet()
                .forEach(ear::delete);
        ear.addAsModule(module).addAsModule(web).setApplicationXML(new StringAsset(application));
        var file = built.resolveSibling("hosting.ear");
        ear.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With the provider that the server comes with. */
    private static String unit() {
        boolean wildfly = ServerProcess.kind().equals("wildfly");
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="host" transaction-type="JTA">
                    <provider>%s</provider>
                    <jta-data-source>%sjdbc/helpdesk</jta-data-source>
                    <class>io.helpdesk.host.HostOrder</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  </persistence-unit>
                </persistence>
                """.formatted(
                        wildfly
                                ? "org.hibernate.jpa.HibernatePersistenceProvider"
                                : "org.eclipse.persistence.jpa.PersistenceProvider",
                        wildfly ? "java:/" : "");
    }
}
