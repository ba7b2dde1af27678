/**
 * Chatwoot's files: what the addresses in attachments lead to.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.chatwoot.blob.BlobsApplication}, at {@code chatwoot/rails/active_storage}. Credential: none
 * but the signature in the path. An address stays valid; it redirects to one that lasts five minutes and answers the bytes.
 * Files that were announced have one that takes their bytes.
 */
package io.helpdesk.dialect.chatwoot.blob;
