/**
 * What happened, as host applications observe it and dialects tell it. Fields that changed are named by enums, with
 * their values before and after.
 */
package io.helpdesk.api.event;
