/** Ways to the contacts that a host application brings along: messages go out through them and come in. */
package io.helpdesk.api.channel;
