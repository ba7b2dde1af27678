/**
 * WhatsApp's Cloud API (docs/contracts/whatsapp-cloud.md): which inboxes are at it, how it is called, and what its errors mean. What leaves
 * and comes in by it is in the packages below.
 */
package io.helpdesk.core.whatsapp;
