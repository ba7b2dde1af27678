package io.helpdesk.wire.server;

import io.helpdesk.database.DatabaseServer;
import io.helpdesk.wire.CloudApi;
import io.helpdesk.wire.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The built file on an application server as a process of its own, which can be killed like one.
 *
 * <p>Which server says {@code helpdesk.test.server}, {@code helpdesk.test.<server>.home} where Maven has unpacked it, and
 * {@code helpdesk.test.artifact} which file. Everything it writes is under {@code target/servers/<name>}: {@code
 * helpdesk.home}, its log, its temporary files, and what it takes for the user's home. Port and configuration stay the
 * same when it is started again.
 */
public abstract class ServerProcess implements AutoCloseable {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(6);

    private final Path directory;
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int port = Ports.free();
    private String contextRoot = "/";
    private Path artifact = MODULE.resolve(System.getProperty("helpdesk.test.artifact", "target/helpdesk.war"));
    private List<String> options = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            // the compiler of quick starts has little room by default, and is switched off when it is used up
            "-XX:ReservedCodeCacheSize=128m");
    private boolean deployed = true;
    private boolean ownLog;
    private Postgres datasource;
    private int mailPort;
    private int directoryPort;
    private String tokenKey;
    private CompanyProvider provider;
    private Process process;

    ServerProcess(String name) {
        this.directory = MODULE.resolve("target/servers").resolve(name);
        with("helpdesk.home", directory.resolve("home").toString());
        // no test calls the real one
        with("helpdesk.whatsapp.url", CloudApi.shared().base());
        with("helpdesk.whatsapp.app.secret", CloudApi.APP_SECRET);
    }

    /** The server of this run, not started yet, on a free port, with an empty directory. */
    public static ServerProcess named(String name) {
        var kind = kind();
        var server = switch (kind) {
            case "payara-micro" -> new PayaraMicroProcess(name);
            case "payara" -> new PayaraServerProcess(name);
            case "glassfish" -> new GlassFishProcess(name);
            case "wildfly" -> new WildFlyProcess(name);
            case "openliberty" -> new OpenLibertyProcess(name);
            default -> throw new IllegalArgumentException("no such server: " + kind);
        };
        ServerFiles.deleteTree(server.directory());
        return server;
    }

    /** Which server this run is about. */
    public static String kind() {
        return System.getProperty("helpdesk.test.server", "payara-micro");
    }

    /** A configuration key, as a system property of the server. */
    public ServerProcess with(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** Several keys. */
    public ServerProcess with(Map<String, String> keys) {
        properties.putAll(keys);
        return this;
    }

    public ServerProcess without(String key) {
        properties.remove(key);
        return this;
    }

    public ServerProcess withEnvironment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** This database, by its address. */
    public ServerProcess database(DatabaseServer database) {
        return database(database, database.port());
    }

    /** This database, behind what listens on this port of this machine. */
    public ServerProcess database(DatabaseServer database, int listening) {
        return with("helpdesk.database.url", database.urlAt(listening))
                .with("helpdesk.database.user", database.user())
                .with("helpdesk.database.password", database.password());
    }

    /** A datasource {@code jdbc/helpdesk} that the server owns, its driver in the server as well as in the file. */
    public ServerProcess withDatasource(Postgres database) {
        datasource = database;
        return with("helpdesk.datasource", "jdbc/helpdesk");
    }

    /** A mail session {@code mail/helpdesk} that the server owns, for what listens on this port of this machine. */
    public ServerProcess withMailSession(int smtpPort) {
        mailPort = smtpPort;
        return with("helpdesk.mail.session", "mail/helpdesk");
    }

    /** A company's directory (LDAP) that the server asks for users, by their mail, and for their groups. */
    public ServerProcess withDirectory(int ldapPort) {
        directoryPort = ldapPort;
        return with("helpdesk.login.container.directory", "127.0.0.1:" + ldapPort);
    }

    /** Tokens that the server takes for whom they name, where it has a way to say so outside of the file: the key's text. */
    public ServerProcess withTokens(String publicKey) {
        tokenKey = publicKey;
        return this;
    }

    /** A company's provider (OpenID Connect) by which the server signs in whoever is to be authenticated, and believes bearers. */
    public ServerProcess withProvider(CompanyProvider company) {
        provider = company;
        return this;
    }

    /** Options of the virtual machine instead of the run profile's, which are quick to start rather than quick for long. */
    public ServerProcess withOptions(List<String> all) {
        options = all;
        return this;
    }

    public ServerProcess under(String root) {
        contextRoot = root;
        return this;
    }

    /** With the log that the server keeps by itself, not the run profile's. */
    public ServerProcess asDeployed() {
        ownLog = true;
        return this;
    }

    public ServerProcess deploying(Path file) {
        artifact = file;
        return this;
    }

    /** Starts it without the application, which its {@link #operator()} may then deploy, and waits until it has started. */
    public ServerProcess startEmpty() {
        deployed = false;
        launch();
        await(this::started, "started");
        return this;
    }

    /** Who tells it things while it runs. */
    public abstract Operator operator();

    /** Starts it and waits until it is ready. */
    public ServerProcess start() {
        launch();
        await(() -> Probe.ready(base().toString()) || refused(), "answered");
        if (refused()) {
            kill();
            throw new IllegalStateException("the application does not start:\n" + log());
        }
        return this;
    }

    /**
     * Starts it and waits until the application has refused to.
     *
     * @return what was logged
     */
    public String startRefused() {
        launch();
        await(this::refused, "refused to start");
        return log();
    }

    /** SIGKILL: no chance to say goodbye to the database. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** SIGTERM, as Ctrl-C does. */
    public void stop() {
        process.destroy();
        join();
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        if (alive()) {
            kill();
        }
    }

    /** Where the application is, its context root included, without a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + (contextRoot.equals("/") ? "" : contextRoot));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Looks into its virtual machine. */
    public VirtualMachine virtualMachine() {
        return new VirtualMachine(process.pid());
    }

    /** {@code helpdesk.home}. */
    public Path home() {
        return Path.of(properties.get("helpdesk.home"));
    }

    /** What the server has logged since it was last started. */
    public String log() {
        try {
            return Files.readString(directory.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays what the server reads, at every start. */
    abstract void lay() throws IOException;

    /** How it is started, by Java mostly. */
    abstract List<String> command() throws IOException;

    /** Whether the log says that the application does not start; the server itself may go on without it. */
    abstract boolean refused();

    /** Whether the log says that the server has started, and all that it was to deploy. */
    abstract boolean started();

    final Path directory() {
        return directory;
    }

    final Path module() {
        return MODULE;
    }

    final Path installation() {
        return MODULE.resolve(System.getProperty("helpdesk.test." + kind() + ".home"));
    }

    final Path artifact() {
        return artifact;
    }

    /** Whether the application is there from the start. */
    final boolean deployed() {
        return deployed;
    }

    /** Whether the server logs as it does by itself. */
    final boolean ownLog() {
        return ownLog;
    }

    final String contextRoot() {
        return contextRoot;
    }

    final Map<String, String> environment() {
        return environment;
    }

    /** Null without {@link #withDatasource}. */
    final Postgres datasource() {
        return datasource;
    }

    /** Of the mail session's server; zero without {@link #withMailSession}. */
    final int mailPort() {
        return mailPort;
    }

    /** Of the directory; zero without {@link #withDirectory}. */
    final int directoryPort() {
        return directoryPort;
    }

    /** Null without {@link #withTokens}. */
    final String tokenKey() {
        return tokenKey;
    }

    /** Null without {@link #withProvider}. */
    final CompanyProvider provider() {
        return provider;
    }

    /** The file that has the driver, for the server's own copy. */
    static Path driver() {
        return Path.of(URI.create(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Memory, temporary files and all configuration keys. */
    final List<String> javaOptions() {
        var all = new ArrayList<>(options);
        all.addAll(List.of("-Djava.io.tmpdir=" + directory.resolve("tmp"), "-Duser.home=" + directory));
        properties.forEach((key, value) -> all.add("-D" + key + "=" + value));
        return all;
    }

    private void launch() {
        try {
            ServerFiles.deleteTree(directory.resolve("tmp"));
            Files.createDirectories(directory.resolve("tmp"));
            lay();
            var builder = new ProcessBuilder(command())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("server.log").toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("HELPDESK_"));
            builder.environment().putAll(environment);
            process = builder.start();
            // Payara Server reads there, until its end, what asadmin would tell it
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    final void await(BooleanSupplier condition, String what) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the server never " + what + ":\n" + log());
            }
            pause();
        }
    }

    private void join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not stop:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
