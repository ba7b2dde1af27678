package io.helpdesk.core.outbox.payload;

import io.helpdesk.api.message.Activity;
import java.util.List;

/** What a message of the desk's own says happened, as events keep it. */
record ActivityPayload(Activity.Kind kind, String actor, String subject, String previous, List<String> labels) {

    static ActivityPayload of(Activity it) {
        return it == null ? null : new ActivityPayload(it.kind(), it.actor(), it.subject(), it.previous(), it.labels());
    }

    Activity restored() {
        return new Activity(kind, actor, subject, previous, labels);
    }
}
