/** How soon contacts are answered and conversations resolved, as administrators promise it. */
package io.helpdesk.api.servicelevel;
