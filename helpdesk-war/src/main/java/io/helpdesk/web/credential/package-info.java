/**
 * Keys of all dialects, made by the operator: credentials for wires that have no call of their own to make them. An
 * application lists the resources beside its own and brings an {@link io.helpdesk.web.credential.OperatorWire}, an
 * authentication and a mapper of refusals.
 */
package io.helpdesk.web.credential;
