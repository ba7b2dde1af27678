package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.host.HostDesk;
import io.helpdesk.host.HostObserver;
import io.helpdesk.host.HostOrder;
import io.helpdesk.host.HostServlet;
import io.helpdesk.wire.postgres.Postgres;
import io.helpdesk.wire.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A host application in the same EAR (docs/embedding.md): it injects our service and has a persistence unit of its own on
 * the same datasource of the server. Its row and our conversation are written together or not at all.
 */
@Tag("own-server")
@Tag("host")
class HostApplicationIT {

    private static Postgres postgres;
    private static ServerProcess server;
    private static Desk desk;
    private static long contact;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.start("host");
        try (var connection = postgres.connect(); var statement = connection.createStatement()) {
            statement.execute("create table host_shelf (id bigint primary key)");
            statement.execute("insert into host_shelf values (1)");
            statement.execute("create table host_order (name varchar(100) primary key, conversation_id bigint, shelf bigint "
                    + "not null references host_shelf (id) deferrable initially deferred)");
        }
        server = ServerProcess.named("host").deploying(hosting()).withDatasource(postgres)
                .with("helpdesk.platform.token", Server.PLATFORM_TOKEN).start();
        desk = Desk.open(Http.at(server.base()));
        contact = desk.contact("Cleo Example");
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    void bothCommitTogether() {
        var number = ask("/order", "together", 1, contact).expect(200).text();
        assertEquals(number, String.valueOf(postgres.number("select c.conversation_number from host_order o "
                + "join conversation c on c.id = o.conversation_id where o.name = ?", "together")));
        var shown = desk.administrator().get(desk.path("/conversations/" + number)).send().expect(200).json();
        assertEquals("together", shown.at("/custom_attributes/order").asText());
        assertEquals("[together]", heard("together"));
    }

    @Test
    void theHostFailsAfterwards() {
        assertTrue(ask("/fail", "changed mind", 1, contact).expect(500).text().contains("Exception"));
        assertNothing("changed mind");
    }

    @Test
    void weRefuse() {
        ask("/order", "unknown contact", 1, 999_999_999).expect(500);
        assertNothing("unknown contact");
    }

    @Test
    void theCommitFails() {
        ask("/order", "no such shelf", 2, contact).expect(500);
        assertNothing("no such shelf");
    }

    @Test
    void theHostRefusesTheSecondTime() {
        ask("/order", "twice", 1, contact).expect(200);
        ask("/order", "twice", 1, contact).expect(500);
        assertEquals(1, conversations("twice"));
        assertEquals(1, postgres.number("select count(*) from host_order where name = ?", "twice"));
    }

    private static void assertNothing(String name) {
        assertEquals(0, postgres.number("select count(*) from host_order where name = ?", name));
        assertEquals(0, conversations(name));
        assertEquals(0, postgres.number("select count(*) from helpdesk_event where payload::text like ?", "%" + name + "%"));
        assertEquals("[]", heard(name));
    }

    private static long conversations(String name) {
        return postgres.number("select count(*) from conversation where custom_attributes ->> 'order' = ?", name);
    }

    /** What the host's observer heard of this order after a commit. */
    private static String heard(String name) {
        var committed = Http.at(server.base()).get("/host/heard").send().expect(200).text().split("\\] \\[")[1];
        return List.of(committed.replace("]", "").split(", ")).stream().filter(name::equals).toList().toString();
    }

    private static Http.Reply ask(String what, String name, long shelf, long contactId) {
        return Http.at(server.base()).get("/host" + what + "?name=" + name.replace(" ", "%20") + "&shelf=" + shelf
                + "&account=" + desk.account() + "&inbox=" + desk.api().id() + "&contact=" + contactId).send();
    }

    /** The built EAR with two modules more. */
    private static Path hosting() {
        var module = ShrinkWrap.create(JavaArchive.class, "host.jar")
                .addClasses(HostOrder.class, HostDesk.class, HostDesk.Order.class, HostObserver.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsManifestResource(new StringAsset(unit()), "persistence.xml");
        var web = ShrinkWrap.create(WebArchive.class, "host.war").addClass(HostServlet.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        var built = Path.of(System.getProperty("helpdesk.test.artifact"));
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built.toFile());
        var application = text(ear, "META-INF/application.xml").replace("<library-directory>", """
                <module><ejb>host.jar</ejb></module>
                <module><web><web-uri>host.war</web-uri><context-root>/host</context-root></web></module>
                <library-directory>""");
        ear.delete("META-INF/application.xml");
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
                """.formatted(wildfly ? "org.hibernate.jpa.HibernatePersistenceProvider"
                        : "org.eclipse.persistence.jpa.PersistenceProvider", wildfly ? "java:/" : "");
    }
}
