package io.helpdesk.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.descriptor.api.Descriptor;

/**
 * Arquillian's container where none is configured. A start is most of what a test class costs, so the server stays for the next
 * class that deploys the same.
 */
@SuppressWarnings("deprecation")
public final class PayaraMicroContainer implements DeployableContainer<PayaraMicroContainer.Configuration> {

    private PayaraMicro server;
    private String running;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setup(Configuration configuration) {
        // there is nothing to configure
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        // with the first deployment
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        var content = content(archive);
        if (!content.equals(running)) {
            stop();
            server = PayaraMicro.deploying(archive, "/").start();
            running = content;
        }
        var base = server.base();
        var context = new HTTPContext(base.getHost(), base.getPort());
        context.add(new Servlet("helpdesk", "/"));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // stays for the next class
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
            running = null;
        }
    }

    @Override
    public void deploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("Payara Micro takes files");
    }

    @Override
    public void undeploy(Descriptor descriptor) {
        throw new UnsupportedOperationException("Payara Micro takes files");
    }

    /** A digest of what is in it. */
    static String content(Archive<?> archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : new TreeMap<>(archive.getContent()).entrySet()) {
                digest.update(entry.getKey().get().getBytes(StandardCharsets.UTF_8));
                var asset = entry.getValue().getAsset();
                if (asset instanceof ArchiveAsset nested) {
                    // packed, it would be of another time each time
                    digest.update(content(nested.getArchive()).getBytes(StandardCharsets.UTF_8));
                } else if (asset != null) {
                    try (var in = new DigestInputStream(asset.openStream(), digest)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
            return archive.getName() + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing. */
    public static final class Configuration implements ContainerConfiguration {

        @Override
        public void validate() {
            // nothing can be wrong
        }
    }
}
