/**
 * What would be done by itself when something happens to a conversation, as administrators define it. Definitions are kept
 * and checked; nothing obeys them yet.
 */
package io.helpdesk.api.automation;
