/** What happens, told while it happens, and told again to whoever was away for a moment. */
package io.helpdesk.api.live;
