package io.helpdesk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The files that were built, for Arquillian's {@code @Deployment(testable = false)}, with modules of one's own and with the
 * settings that {@link TestDesk} needs: the embedded database in a new directory, tokens for this run alone, webhooks to this
 * machine. Servers read those by MicroProfile Config; one without it is given {@link TestSettings#properties} as system properties.
 */
public final class HelpdeskArchive {

    private static final String APPLICATION = "META-INF/application.xml";

    private HelpdeskArchive() {}

    /**
     * As a WAR, for every server. Its context root is {@code /}, and nobody else answers below that: modules in it are beans,
     * observers and channels, not pages.
     *
     * @param libraries with a {@code META-INF/beans.xml}, where they have beans
     */
    public static WebArchive war(JavaArchive... libraries) {
        return built("helpdesk.war")
                .as(WebArchive.class)
                .addAsLibraries(libraries)
                .addAsLibrary(settings());
    }

    /**
     * As an EAR, for servers that take one; Payara Micro does not.
     *
     * @param modules JARs with an EJB at least, without which Open Liberty refuses them; WARs, each with its name as its context root
     * @throws IllegalArgumentException for what is neither
     */
    public static EnterpriseArchive ear(Archive<?>... modules) {
        var ear = built("helpdesk.ear").as(EnterpriseArchive.class);
        var named = new StringBuilder();
        for (var module : modules) {
            named.append(moduleElement(module.getName()));
            ear.addAsModule(module);
        }
        var application = text(ear, APPLICATION).replace("<library-directory>", named + "<library-directory>");
        ear.delete(APPLICATION);
        return ear.setApplicationXML(new StringAsset(application)).addAsLibrary(settings());
    }

    /**
     * A module of beans and EJBs for either file.
     *
     * @param name ending in {@code .jar}
     */
    public static JavaArchive module(String name, Class<?>... classes) {
        return ShrinkWrap.create(JavaArchive.class, name)
                .addClasses(classes)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static String moduleElement(String name) {
        if (name.endsWith(".jar")) {
            return "<module><ejb>" + name + "</ejb></module>";
        }
        if (name.endsWith(".war")) {
            return "<module><web><web-uri>" + name + "</web-uri><context-root>/"
                    + name.substring(0, name.length() - ".war".length()) + "</context-root></web></module>";
        }
        throw new IllegalArgumentException("a module of an EAR is a .jar or a .war, not " + name);
    }

    private static JavaArchive settings() {
        return ShrinkWrap.create(JavaArchive.class, "helpdesk-test-settings.jar")
                .addAsManifestResource(
                        new StringAsset(TestSettings.asConfiguration()), "microprofile-config.properties");
    }

    private static Archive<?> built(String name) {
        try (var file = open(name)) {
            return ShrinkWrap.create(ZipImporter.class, name).importFrom(file).as(WebArchive.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var file = HelpdeskArchive.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("this helpdesk-test-kit was packed without " + name
                    + ": build it by ./mvnw install, and let the project that tests depend on what that installs");
        }
        return file;
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
