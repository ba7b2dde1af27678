package io.helpdesk.api.visitor;

/**
 * What a visitor shows to prove who they are (chatwoot-client 1.7).
 *
 * @param identifier what was signed; null counts as empty
 * @param signature lower-case hex of HMAC-SHA256 over it under the inbox's key; null or blank for none
 */
public record IdentityProof(String identifier, String signature) {}
