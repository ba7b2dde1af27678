/**
 * What WhatsApp inboxes have beyond those of other kinds: a number and a profile at their provider, templates there, calls that come from
 * there, and a sandbox where there is no provider.
 */
package io.helpdesk.api.whatsapp;
