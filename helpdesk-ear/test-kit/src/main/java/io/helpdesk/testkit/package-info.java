/**
 * For projects beside Helpdesk that test their own modules: {@link io.helpdesk.testkit.HelpdeskArchive} is what they deploy, {@link
 * io.helpdesk.testkit.HelpdeskExtension} gives their tests a {@link io.helpdesk.testkit.TestDesk}. Where Arquillian has no container, the kit
 * is one: Payara Micro with the embedded database. {@code docs/testing.md} says how.
 */
package io.helpdesk.testkit;
