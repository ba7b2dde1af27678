package io.helpdesk.core.persistence;

import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.outbox.EventEntity;
import java.util.List;

/** Every entity class, named once, because no container looks for them. */
final class Entities {

    static final List<Class<?>> ALL = List.of(
            ContactEntity.class,
            ContactSessionEntity.class,
            EventEntity.class);

    private Entities() {}
}
