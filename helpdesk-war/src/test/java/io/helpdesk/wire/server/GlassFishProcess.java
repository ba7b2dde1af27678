package io.helpdesk.wire.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** GlassFish, which deploys what lies in its {@code autodeploy}, under the path that the file itself says. */
final class GlassFishProcess extends DomainProcess {

    GlassFishProcess(String name) {
        super(name);
    }

    @Override
    String configured(String domain) {
        return domain.replace(
                "<http default-virtual-server=\"server\" max-connections=\"250\">",
                "<http default-virtual-server=\"server\" max-connections=\"250\""
                        + " allow-payload-for-undefined-http-methods=\"true\">");
    }

    @Override
    void lay() throws IOException {
        if (datasource() != null || !contextRoot().equals("/")) {
            throw new UnsupportedOperationException("only by address, at the root");
        }
        super.lay();
        if (deployed()) {
            var applications = Files.createDirectories(domain().resolve("autodeploy"));
            Files.copy(artifact(), applications.resolve("helpdesk.war"));
        }
    }

    /** By its script, as where its classes are differs from 7 to 8. */
    @Override
    List<String> asadmin() {
        return List.of(installation().resolve("glassfish/bin/asadmin").toString());
    }

    @Override
    List<String> startOptions() {
        return List.of();
    }
}
