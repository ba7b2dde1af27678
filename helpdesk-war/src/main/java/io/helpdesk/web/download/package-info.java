/**
 * Stored files on their way out: in small pieces, as fast as the client takes them, without a thread or a buffer for one
 * that does not (docs/adr/0022-files-go-out-in-pieces.md).
 */
package io.helpdesk.web.download;
