/**
 * Secrets and what is kept of them: tokens and keys are stored as hashes, and shown once. Who is let in by them is decided in
 * {@code core.access}.
 */
package io.helpdesk.core.credential;
