/** Answers to surveys, from whoever was asked (libredesk-resources 14). */
package io.helpdesk.dialect.libredesk.survey;
