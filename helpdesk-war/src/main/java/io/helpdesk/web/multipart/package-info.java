/**
 * Multipart bodies, read the same way on every server: the servers' own readers differ in what they need to be told, in
 * character sets, and in how they refuse.
 */
package io.helpdesk.web.multipart;
