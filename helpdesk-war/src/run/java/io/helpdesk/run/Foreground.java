package io.helpdesk.run;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * What {@code ./mvnw -Prun} does once the WAR is built: Payara Micro in the foreground, on the loopback address alone.
 *
 * <p>Runs inside of Maven, for two reasons: whatever was given to Maven as {@code -Dhelpdesk.*} is here as a system
 * property and is handed on, and Maven does not return to the prompt before the server has stopped and the database
 * files are closed. The environment, and with it {@code HELPDESK_*}, reaches the server by inheritance.
 *
 * <p>An Ant task by its shape: setters for the attributes, and {@code execute}.
 */
public final class Foreground {

    private static final int STOP_SECONDS = 30;

    private File server;
    private File war;
    private File settings;
    private volatile boolean stopping;

    /** The server's jar. */
    public void setServer(File server) {
        this.server = server;
    }

    /** The WAR to deploy. */
    public void setWar(File war) {
        this.war = war;
    }

    /** The directory with this profile's settings of the server. */
    public void setSettings(File settings) {
        this.settings = settings;
    }

    /** Starts the server and returns when it has stopped. */
    public void execute() throws IOException, InterruptedException {
        var command = command(System.getProperties(), System.getenv());
        refuseTakenPort(Integer.parseInt(command.get(command.indexOf("--port") + 1)));

        var process = new ProcessBuilder(command).inheritIO().start();
        // Ctrl-C reaches the server by itself, a signal to Maven alone does not
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        var greeter = new Thread(() -> sayWhenReady(process, command.get(command.indexOf("--port") + 1)));
        greeter.setDaemon(true);
        greeter.start();
        var status = process.waitFor();
        Thread.sleep(200);
        if (stopping) {
            // this process is ending: nothing Maven could still build or say is of use
            Thread.sleep(Long.MAX_VALUE);
        }
        if (status != 0) {
            throw new IllegalStateException("the server ended with status " + status + ", its last lines say why");
        }
    }

    private List<String> command(Properties given, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // quick to start rather than quick for long
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                // the compiler of quick starts has little room by default, and is switched off when it is used up
                "-XX:ReservedCodeCacheSize=128m",
                // a server without memory answers nobody; whoever started it can start it again
                "-XX:+ExitOnOutOfMemoryError"));
        given.stringPropertyNames().stream()
                .sorted()
                .filter(key -> key.startsWith("helpdesk."))
                .forEach(key -> command.add("-D" + key + "=" + given.getProperty(key)));
        if (!isSet("helpdesk.demo", given, environment)) {
            command.add("-Dhelpdesk.demo=true");
        }
        var port = given.getProperty("helpdesk.http.port", environment.getOrDefault("HELPDESK_HTTP_PORT", "8080"));
        command.addAll(List.of(
                "-jar",
                server.getPath(),
                "--deploy",
                war.getPath(),
                "--contextroot",
                "/",
                "--port",
                port,
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                new File(settings, "preboot.asadmin").getPath(),
                "--logproperties",
                new File(settings, "logging.properties").getPath()));
        return command;
    }

    private static boolean isSet(String key, Properties given, Map<String, String> environment) {
        return given.containsKey(key)
                || environment.containsKey(key.toUpperCase().replace('.', '_'));
    }

    private static void refuseTakenPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "port " + port + " of the loopback address is taken: stop what listens "
                            + "there, or choose another with -Dhelpdesk.http.port",
                    e);
        }
    }

    private static void sayWhenReady(Process process, String port) {
        var address = URI.create("http://127.0.0.1:" + port + "/");
        while (process.isAlive()) {
            try {
                Thread.sleep(250);
                if (((HttpURLConnection) address.toURL().openConnection()).getResponseCode() == 200) {
                    System.out.println("The helpdesk answers at " + address + " now. Ctrl-C stops it.");
                    return;
                }
            } catch (IOException notYet) {
                // the next time, perhaps
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void stop(Process process) {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
