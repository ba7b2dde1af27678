package io.helpdesk.dialect.chatwoot.application.filter;

/** Something that every account can filter by, under a key of the original's. */
interface StandardAttribute extends FilterAttribute {

    String key();
}
