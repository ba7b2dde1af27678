package io.helpdesk.wire.server;

import java.nio.file.Path;

/**
 * How a server knows a provider, and the provider it.
 *
 * @param trusted PKCS#12 with the certificate that its address is believed by, where that has TLS
 */
public record CompanyProvider(String issuer, String client, String secret, Path trusted, String trustedPassword) {}
