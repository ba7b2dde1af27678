package io.helpdesk.core.hours;

/** Something that refers to business hours, which stay for as long as it does: a bean that is found by CDI. */
public interface HoursUse {

    /** Whoever adds a reference, or takes business hours away, holds this natural lock of the account. */
    String LOCK = "use of business hours";

    /** Whether it refers to these; needs the lock. */
    boolean goesBy(long accountId, long hoursId);
}
