import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipInputStream;

/**
 * Finds the pinned Maven in the wrapper's cache, or downloads it there, and prints where it is.
 *
 * <p>Run from source by {@code mvnw} and {@code mvnw.cmd}: the build needs a JDK anyway, and so there is no need for
 * curl, unzip or sha512sum. What does not have the pinned checksum is thrown away before anything of it is unpacked.
 *
 * <p>Arguments: the properties file, the directory of cached distributions. When there is no Maven to be had, it ends
 * with 1 and prints the reason instead, on one line.
 */
public class FetchMaven {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;

    public static void main(String[] args) {
        try {
            System.out.println(new FetchMaven(Path.of(args[0]), Path.of(args[1])).maven());
        } catch (IOException | RuntimeException e) {
            System.out.println(e instanceof FileSystemException
                    ? "cannot write the cache of distributions: " + e : e.getMessage());
            System.exit(1);
        }
    }

    private final Path dists;
    private final String url;
    private final String sha512;
    private final String name;

    private FetchMaven(Path properties, Path dists) throws IOException {
        var pinned = new Properties();
        try (var in = Files.newInputStream(properties)) {
            pinned.load(in);
        }
        this.sha512 = pinned.getProperty("distributionSha512Sum").strip().toLowerCase(Locale.ROOT);
        var address = pinned.getProperty("distributionUrl").strip();
        var file = address.substring(address.lastIndexOf('/') + 1);
        this.name = file.replaceFirst("-bin\\.zip$", "");
        // as the official wrapper: the base address of a mirror laid out like a Maven repository
        var mirror = System.getenv("MVNW_REPOURL");
        this.url = mirror == null || mirror.isBlank() ? address : mirror.replaceFirst("/+$", "")
                + "/org/apache/maven/apache-maven/" + name.replaceFirst("^apache-maven-", "") + "/" + file;
        this.dists = dists;
    }

    private Path maven() throws IOException {
        var parent = dists.resolve(name);
        var home = parent.resolve(sha512.substring(0, 16));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(parent);
            // beside its place, so that the move is one step and no other mvnw meets half a distribution
            var workshop = Files.createTempDirectory(parent, ".fetching-");
            try {
                var archive = workshop.resolve("maven.zip");
                download(archive);
                unpack(archive, workshop);
                place(workshop.resolve(name), home);
            } finally {
                delete(workshop);
            }
        }
        var windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn");
    }

    private void download(Path archive) throws IOException {
        useProxyOfEnvironment();
        var digest = sha512();
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            if (connection.getResponseCode() != 200) {
                throw new IOException("it answered " + connection.getResponseCode());
            }
            System.err.println("mvnw: fetching " + url);
            try (InputStream in = new DigestInputStream(connection.getInputStream(), digest)) {
                Files.copy(in, archive);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("could not download " + url + ": " + e, e);
        }
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha512)) {
            throw new IOException("refused what came from " + url + ": checksum mismatch, expected SHA-512 " + sha512
                    + ", found " + found);
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the distribution wants to write outside of its directory: " + entry);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (OutputStream out = Files.newOutputStream(file)) {
                        zip.transferTo(out);
                    }
                }
            }
        }
    }

    private static void place(Path unpacked, Path home) throws IOException {
        // a zip read as a stream carries no permissions
        unpacked.resolve("bin/mvn").toFile().setExecutable(true, false);
        try {
            Files.move(unpacked, home);
        } catch (FileAlreadyExistsException e) {
            // another mvnw was quicker; its copy has the same checksum
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    /** {@code https_proxy} and {@code http_proxy} as other command line tools read them. */
    private static void useProxyOfEnvironment() {
        for (var scheme : new String[] {"http", "https"}) {
            var value = System.getenv(scheme + "_proxy");
            if (value == null) {
                value = System.getenv(scheme.toUpperCase(Locale.ROOT) + "_PROXY");
            }
            if (value == null || value.isBlank() || System.getProperty(scheme + ".proxyHost") != null) {
                continue;
            }
            var proxy = URI.create(value.contains("://") ? value : "http://" + value);
            if (proxy.getHost() != null) {
                System.setProperty(scheme + ".proxyHost", proxy.getHost());
                System.setProperty(scheme + ".proxyPort", String.valueOf(proxy.getPort() < 0 ? 80 : proxy.getPort()));
            }
        }
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
