/**
 * What anonymous visitors of an Api inbox may do. What they have not proven to be theirs is neither shown nor
 * changed.
 */
package io.helpdesk.api.visitor;
