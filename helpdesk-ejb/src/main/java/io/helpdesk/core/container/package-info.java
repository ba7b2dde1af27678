/**
 * Whom the server around us has authenticated is a user here: found by their address, made at first sight where that is allowed,
 * with the accounts, roles and teams that the operator's mapping gives their groups (docs/adr/0043-the-containers-login.md). How
 * the server does it is the business of the web tier; what they may do then is that of {@code core.access}.
 */
package io.helpdesk.core.container;
