/**
 * The front desk: the originals' own paths, at the root. Each dialect claims what is its own with a {@link
 * io.helpdesk.web.frontdesk.DialectClaim}; the desk forwards to the mount of the strongest claim (wassist 15).
 */
package io.helpdesk.web.frontdesk;
