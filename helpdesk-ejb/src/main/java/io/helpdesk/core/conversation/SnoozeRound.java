package io.helpdesk.core.conversation;

import io.helpdesk.core.conversation.SnoozeAlarm.Due;
import io.helpdesk.core.loop.SetAside;
import java.time.Clock;
import java.util.List;

/** Goes through all snoozed conversations whose time has come; one that cannot be woken keeps none of the others asleep. */
public final class SnoozeRound {

    private static final int AT_ONCE = 100;

    private final SnoozeAlarm alarm;
    private final SetAside aside;
    private final Clock clock;

    public SnoozeRound(SnoozeAlarm alarm, SetAside aside, Clock clock) {
        this.alarm = alarm;
        this.aside = aside;
        this.clock = clock;
    }

    /** @return false: there is nothing more to do at once */
    public boolean ring() {
        var now = clock.instant();
        var last = Due.first(now);
        List<Due> some;
        do {
            some = alarm.due(last, now, AT_ONCE);
            aside.each(aside.without(some, Due::id), Due::id, alarm::wake);
            if (!some.isEmpty()) {
                last = some.get(some.size() - 1);
            }
        } while (some.size() == AT_ONCE);
        return false;
    }
}
