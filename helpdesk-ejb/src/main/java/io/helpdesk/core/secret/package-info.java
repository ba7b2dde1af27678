/**
 * Secrets that are computed with, and so cannot be kept as hashes: in the database they are sealed by a key that is not there
 * (docs/adr/0036-mail-out-and-sealed-secrets.md).
 */
package io.helpdesk.core.secret;
