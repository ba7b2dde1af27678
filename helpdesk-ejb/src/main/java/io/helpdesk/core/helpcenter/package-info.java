/** Help centers: what agents write for everybody to read. */
package io.helpdesk.core.helpcenter;
