/**
 * Files in the vault of the installation, and their rows. Whatever no message and no contact has taken in time is
 * swept.
 */
package io.helpdesk.core.file;
