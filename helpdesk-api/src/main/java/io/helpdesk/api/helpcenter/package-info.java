/** Help centers: portals with categories and articles, written by agents and read by whoever comes. */
package io.helpdesk.api.helpcenter;
