/** Addresses outside that are told what happens, how they are told, and what became of each telling. */
package io.helpdesk.api.webhook;
