/**
 * Accounts, the users of the installation and who belongs where. An operator's affair: what agents do in an account
 * is in {@code api.agent}.
 */
package io.helpdesk.api.account;
