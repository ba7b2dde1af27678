/** The WhatsApp accounts behind the organisation's numbers, and how new ones come in (wassist 11), and whose key it is. */
package io.helpdesk.dialect.wassist.account;
