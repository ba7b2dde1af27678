/** What accounts promise their contacts, and who is told of it. Nothing counts deadlines yet. */
package io.helpdesk.core.servicelevel;
