package io.helpdesk.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvnw} on machines that have this and lack that: a stand-in for Apache's archive serves a tiny distribution, the
 * cache is a directory of the test, and the PATH holds only the tools every system has.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenWrapperTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String ARCHIVE_PATH = "/maven/maven-3/9.9.9/binaries/apache-maven-9.9.9-bin.zip";
    private static final String MIRROR_PATH = "/org/apache/maven/apache-maven/9.9.9/apache-maven-9.9.9-bin.zip";

    @TempDir
    Path directory;

    private HttpServer archive;
    private byte[] distribution;
    private final List<String> requested = new ArrayList<>();

    @BeforeEach
    void lay() throws Exception {
        distribution = distribution();
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/", exchange -> {
            requested.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, distribution.length);
            exchange.getResponseBody().write(distribution);
            exchange.close();
        });
        archive.start();

        var wrapper = Files.createDirectories(directory.resolve("project/.mvn/wrapper"));
        Files.copy(REPOSITORY.resolve("mvnw"), directory.resolve("project/mvnw"));
        Files.copy(REPOSITORY.resolve(".mvn/wrapper/FetchMaven.java"), wrapper.resolve("FetchMaven.java"));
        pin(address() + ARCHIVE_PATH, sha512(distribution));
        for (var tool : List.of("sed", "head", "dirname")) {
            script(directory.resolve("tools").resolve(tool), "exec " + tool(tool) + " \"$@\"");
        }
    }

    @AfterEach
    void stop() {
        archive.stop(0);
    }

    @Test
    void downloadsOnceAndThenTakesTheCachedDistribution() throws Exception {
        var first = mvnw("-v", "two words");
        assertEquals(0, first.status(), first.err());
        assertEquals("fake maven [-v] [two words]", first.out());
        assertEquals(List.of(ARCHIVE_PATH), requested);

        archive.stop(0);
        var second = mvnw("verify");
        assertEquals("fake maven [verify]", second.out());
        assertEquals("", second.err());
    }

    @Test
    void takesADistributionThatTheOfficialWrapperCached() throws Exception {
        script(directory.resolve("m2/wrapper/dists/apache-maven-9.9.9/5f5e1f4a/bin/mvn"), "echo cached by another");
        assertEquals("cached by another", mvnw("-v").out());
        assertEquals(List.of(), requested);
    }

    @Test
    void asksTheMirrorThatTheEnvironmentNames() throws Exception {
        pin("http://archive.invalid" + ARCHIVE_PATH, sha512(distribution));
        var run = run(List.of("MVNW_REPOURL=" + address() + "/"), "-v");
        assertEquals("fake maven [-v]", run.out(), run.err());
        assertEquals(List.of(MIRROR_PATH), requested);
    }

    @Test
    void refusesADownloadWithAnotherChecksum() throws Exception {
        pin(address() + ARCHIVE_PATH, "0".repeat(128));
        var run = mvnw("-v");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("checksum mismatch"), run.err());
        assertEquals("", run.out());
        try (var cached = Files.list(directory.resolve("m2/wrapper/dists/apache-maven-9.9.9"))) {
            assertEquals(0, cached.count());
        }
    }

    @Test
    void fallsBackToTheInstalledMavenWithOneLine() throws Exception {
        archive.stop(0);
        install("3.8.7");
        var run = mvnw("-q", "verify");
        assertEquals(0, run.status());
        assertEquals("installed [-q] [verify]", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("mvnw: using the installed Maven 3.8.7 instead of the pinned"), run.err());
    }

    @Test
    void doesNotFallBackToAMavenThatIsTooOld() throws Exception {
        archive.stop(0);
        install("3.6.3");
        var run = mvnw("verify");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("the installed mvn 3.6.3 is older than 3.8"), run.err());
    }

    @Test
    void saysWhatIsMissingWhenThereIsNothing() throws Exception {
        archive.stop(0);
        var run = mvnw("verify");
        assertEquals(1, run.status());
        assertTrue(
                run.err().contains("Maven is missing")
                        && run.err().contains("there is no mvn on the PATH")
                        && run.err().contains("install Maven 3.8 or newer"),
                run.err());

        var withoutJava = run(List.of("JAVA_HOME=" + directory.resolve("nowhere")), "verify");
        assertEquals(1, withoutJava.status());
        assertTrue(withoutJava.err().contains("Java is missing"), withoutJava.err());
    }

    @Test
    void theRealPinIsApachesArchiveWithAChecksum() throws IOException {
        var pinned = Files.readString(REPOSITORY.resolve(".mvn/wrapper/maven-wrapper.properties"));
        assertTrue(pinned.contains("\ndistributionUrl=https://archive.apache.org/dist/maven/"), pinned);
        assertTrue(pinned.matches("(?s).*\ndistributionSha512Sum=[0-9a-f]{128}\n.*"), pinned);
        assertTrue(Files.isExecutable(REPOSITORY.resolve("mvnw")));
        assertFalse(Files.exists(REPOSITORY.resolve(".mvn/wrapper/maven-wrapper.jar")));
    }

    private record Run(int status, String out, String err) {}

    private Run mvnw(String... arguments) throws Exception {
        return run(List.of(), arguments);
    }

    private Run run(List<String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(directory.resolve("project/mvnw").toString()));
        command.addAll(List.of(arguments));
        var out = directory.resolve("out");
        var err = directory.resolve("err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", directory.resolve("tools").toString());
        builder.environment().put("HOME", directory.resolve("home").toString());
        builder.environment().put("MAVEN_USER_HOME", directory.resolve("m2").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        environment.forEach(pair -> builder.environment().put(pair.split("=", 2)[0], pair.split("=", 2)[1]));
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "mvnw takes too long");
        return new Run(
                process.exitValue(),
                Files.readString(out).strip(),
                Files.readString(err).strip());
    }

    private String address() {
        return "http://127.0.0.1:" + archive.getAddress().getPort();
    }

    private void pin(String url, String sha512) throws IOException {
        Files.writeString(
                directory.resolve("project/.mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=" + url + "\ndistributionSha512Sum=" + sha512 + "\n");
    }

    private void install(String version) throws IOException {
        script(
                directory.resolve("tools/mvn"),
                "if [ \"$2\" = -v ]; then echo 'Apache Maven " + version
                        + "'; else printf installed; printf ' [%s]' \"$@\"; echo; fi");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static Path tool(String name) {
        return List.of("/bin", "/usr/bin").stream()
                .map(bin -> Path.of(bin, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] distribution() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apache-maven-9.9.9/bin/"));
            zip.putNextEntry(new ZipEntry("apache-maven-9.9.9/bin/mvn"));
            zip.write("#!/bin/sh\nprintf 'fake maven'; printf ' [%s]' \"$@\"; echo\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }
}
