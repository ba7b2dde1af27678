/** Links beside conversations, and the addresses they have for each. */
package io.helpdesk.core.contextlink;
