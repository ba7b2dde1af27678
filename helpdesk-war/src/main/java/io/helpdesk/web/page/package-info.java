/** What our own pages are made of: who may come, pages with a form, text that is safe in HTML, words by language, and what forms say. */
package io.helpdesk.web.page;
