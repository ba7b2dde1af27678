package io.helpdesk.core.conversation;

import io.helpdesk.core.loop.SetAside;
import java.time.Clock;

/** Goes through the reply windows that are to be told of; one of which nobody can be told keeps none of the others back. */
public final class ReplyWindowRound {

    private static final int AT_ONCE = 100;

    private final ReplyWindowAlarm alarm;
    private final SetAside aside;
    private final Clock clock;

    public ReplyWindowRound(ReplyWindowAlarm alarm, SetAside aside, Clock clock) {
        this.alarm = alarm;
        this.aside = aside;
        this.clock = clock;
    }

    /** @return whether there is more to do at once */
    public boolean ring() {
        var due = aside.without(alarm.due(clock.instant(), AT_ONCE), Long::longValue);
        aside.each(due, Long::longValue, alarm::ring);
        return due.size() == AT_ONCE;
    }
}
