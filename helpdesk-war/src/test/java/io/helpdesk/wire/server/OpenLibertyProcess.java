package io.helpdesk.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Open Liberty with the server.xml that is shipped, and what else it is told in drop-ins beside it. */
final class OpenLibertyProcess extends ServerProcess {

    private static final String DIRECTORY = """
            <server>
              <featureManager>
                <feature>appSecurity-5.0</feature>
                <feature>ldapRegistry-3.0</feature>
              </featureManager>
              <ldapRegistry id="company" realm="company" host="127.0.0.1" port="%d" baseDN="dc=example,dc=org"
                            ldapType="Custom" bindDN="cn=reader" bindPassword="reader-pass">
                <customFilters userFilter="(&amp;(mail=%%v)(objectclass=inetOrgPerson))"
                               groupFilter="(&amp;(cn=%%v)(objectclass=groupOfNames))"
                               userIdMap="*:mail" groupIdMap="*:cn" groupMemberIdMap="groupOfNames:member"/>
                <ldapCache>
                  <attributesCache enabled="false"/>
                  <searchResultsCache enabled="false"/>
                </ldapCache>
              </ldapRegistry>
              <authentication cacheEnabled="false"/>
              <webAppSecurity singleSignonEnabled="false"/>
            </server>
            """;

    private static final String PROVIDER = """
            <server>
              <featureManager>
                <feature>appSecurity-5.0</feature>
                <feature>openidConnectClient-1.0</feature>
                <feature>transportSecurity-1.0</feature>
              </featureManager>
              <keyStore id="defaultKeyStore" password="made-up"/>
              <keyStore id="provider" location="%1$s" password="%2$s" type="PKCS12" readOnly="true"/>
              <ssl id="defaultSSLConfig" keyStoreRef="defaultKeyStore" trustStoreRef="provider"/>
              <authFilter id="browsers"><requestUrl urlPattern="/sign-in/container" matchType="contains"/></authFilter>
              <openidConnectClient id="company" authFilterRef="browsers" clientId="%3$s" clientSecret="%5$s"
                                   discoveryEndpointUrl="%4$s/.well-known/openid-configuration" scope="openid email"
                                   signatureAlgorithm="RS256" userIdentifier="email" groupIdentifier="roles"
                                   nonceEnabled="true" pkceCodeChallengeMethod="S256"
                                   isClientSideRedirectSupported="false" httpsRequired="false"
                                   redirectToRPHostAndPort="http://127.0.0.1:%6$d"/>
              <authFilter id="calls">
                <requestHeader id="bearer" name="Authorization" value="Bearer" matchType="contains"/>
                <requestHeader id="signed" name="Authorization" value="." matchType="contains"/>
              </authFilter>
              <openidConnectClient id="tokens" authFilterRef="calls" inboundPropagation="required" clientId="%3$s"
                                   issuerIdentifier="%4$s" jwkEndpointUrl="%4$s/keys" audiences="%3$s"
                                   signatureAlgorithm="RS256" userIdentifier="email" groupIdentifier="roles"
                                   httpsRequired="false"/>
              <webAppSecurity singleSignonEnabled="false"/>
            </server>
            """;

    OpenLibertyProcess(String name) {
        super(name);
    }

    @Override
    void lay() throws IOException {
        ServerFiles.deleteTree(server());
        var overrides = server().resolve("configDropins/overrides");
        Files.createDirectories(overrides);
        Files.copy(shipped(), server().resolve("server.xml"));
        Files.createDirectories(server().resolve("dropins"));
        if (!deployed()) {
            // reads configuration keys from its own configuration, while it runs
            Files.writeString(
                    overrides.resolve("configuration.xml"),
                    "<server><featureManager><feature>mpConfig-3.1</feature></featureManager></server>");
        } else if (contextRoot().equals("/")) {
            Files.copy(artifact(), dropin("helpdesk"));
        } else {
            var name = "helpdesk" + suffix();
            Files.createDirectories(server().resolve("apps"));
            Files.copy(artifact(), server().resolve("apps").resolve(name));
            Files.writeString(
                    overrides.resolve("application.xml"),
                    "<server><webApplication location=\"" + name + "\" contextRoot=\"" + contextRoot()
                            + "\"/></server>");
        }
        if (datasource() != null) {
            Files.writeString(overrides.resolve("datasource.xml"), """
                    <server>
                      <library id="postgresql"><file name="%s"/></library>
                      <dataSource id="helpdesk" jndiName="jdbc/helpdesk" isolationLevel="TRANSACTION_READ_COMMITTED"
                                  validationTimeout="5s" queryTimeout="30s">
                        <jdbcDriver libraryRef="postgresql"/>
                        <properties.postgresql URL="%s" user="%s" password="%s"/>
                        <connectionManager minPoolSize="1" maxPoolSize="20"/>
                      </dataSource>
                    </server>
                    """.formatted(
                            driver(),
                            datasource().url(),
                            datasource().user(),
                            datasource().password()));
        }
        if (mailPort() != 0) {
            Files.writeString(overrides.resolve("mail.xml"), """
                    <server>
                      <mailSession mailSessionID="helpdesk" jndiName="mail/helpdesk" description="Helpdesk"
                                   host="127.0.0.1" user="desk" password="secret" from="desk@example.com">
                        <property name="mail.smtp.port" value="%d"/>
                      </mailSession>
                    </server>
                    """.formatted(mailPort()));
        }
        if (directoryPort() != 0) {
            Files.writeString(overrides.resolve("directory.xml"), DIRECTORY.formatted(directoryPort()));
        }
        if (provider() != null) {
            Files.writeString(
                    overrides.resolve("provider.xml"),
                    PROVIDER.formatted(
                            provider().trusted(),
                            provider().trustedPassword(),
                            provider().client(),
                            provider().issuer(),
                            provider().secret(),
                            port()));
        }
        Files.write(server().resolve("jvm.options"), javaOptions());
        environment().put("JAVA_HOME", System.getProperty("java.home"));
        environment().put("WLP_USER_DIR", directory().toString());
        environment().put("HTTP_PORT", String.valueOf(port()));
    }

    @Override
    List<String> command() {
        // becomes the server: the script replaces itself
        return List.of(installation().resolve("bin/server").toString(), "run", "helpdesk");
    }

    @Override
    boolean refused() {
        return log().contains("CWWKZ0002E") || log().contains("CWWKZ0004E");
    }

    @Override
    boolean started() {
        return log().contains("CWWKF0011I");
    }

    @Override
    public Operator operator() {
        return new Operator() {
            private String configured;

            @Override
            public void deploy(String name) {
                var said = after(
                        () -> {
                            // a file that is still being written would be taken as well
                            var whole = Files.copy(artifact(), directory().resolve(name + suffix()));
                            Files.move(whole, dropin(name), StandardCopyOption.ATOMIC_MOVE);
                        },
                        "CWWKZ0001I",
                        "CWWKZ0003I",
                        "CWWKZ0002E",
                        "CWWKZ0004E");
                // it calls it an update when it has not noticed that the file was gone in between
                if (!said.contains("CWWKZ0001I") && !said.contains("CWWKZ0003I")) {
                    // says nothing more when that which did not start goes
                    make(() -> Files.delete(dropin(name)));
                    throw new IllegalStateException(said);
                }
            }

            @Override
            public void undeploy(String name) {
                after(() -> Files.delete(dropin(name)), "CWWKZ0009I");
            }

            @Override
            public void configure(Map<String, String> keys) {
                var file = new StringBuilder("<server>");
                keys.forEach((key, value) -> file.append("<variable name=\"")
                        .append(key)
                        .append("\" value=\"")
                        .append(value)
                        .append("\"/>"));
                file.append("</server>");
                if (!file.toString().equals(configured)) {
                    configured = file.toString();
                    after(
                            () -> Files.writeString(server().resolve("configDropins/overrides/keys.xml"), configured),
                            "CWWKG0017I",
                            "CWWKG0018I");
                }
            }
        };
    }

    /**
     * Does it and waits until the log has one of these messages.
     *
     * @return what was logged since
     */
    private String after(Change change, String... messages) {
        int before = log().length();
        make(change);
        await(() -> Stream.of(messages).anyMatch(log().substring(before)::contains), "said " + List.of(messages));
        return log().substring(before);
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To what it watches. */
    private interface Change {
        void make() throws IOException;
    }

    private Path dropin(String name) {
        return server().resolve("dropins").resolve(name + suffix());
    }

    private String suffix() {
        var file = artifact().toString();
        return file.substring(file.lastIndexOf('.'));
    }

    private Path server() {
        return directory().resolve("servers/helpdesk");
    }

    /** The one file for Open Liberty that the deployment guide hands out. */
    private Path shipped() {
        return module().resolve("../docs/deploy/openliberty/server.xml");
    }
}
