/** How commands are checked. The rules themselves live with what they are about. */
package io.helpdesk.core.rule;
