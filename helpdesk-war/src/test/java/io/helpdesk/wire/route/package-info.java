/** A walk along every route of every application, with each of those who may not. */
package io.helpdesk.wire.route;
