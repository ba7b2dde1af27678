/** Rules that act by themselves, as they are kept and checked. Nothing obeys them yet. */
package io.helpdesk.core.automation;
