/**
 * Files that were uploaded, before and after a message or a contact takes them. Addresses of files are the dialects'
 * affair.
 */
package io.helpdesk.api.file;
