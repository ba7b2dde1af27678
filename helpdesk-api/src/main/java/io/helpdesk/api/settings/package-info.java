/** Configuration: every key, once. */
package io.helpdesk.api.settings;
