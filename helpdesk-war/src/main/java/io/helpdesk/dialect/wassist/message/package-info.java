/** Messages out and in (wassist 7). What cannot be said in text is kept under its type. */
package io.helpdesk.dialect.wassist.message;
