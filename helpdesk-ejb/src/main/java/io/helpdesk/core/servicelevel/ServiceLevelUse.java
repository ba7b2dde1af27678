package io.helpdesk.core.servicelevel;

/** Something that refers to service levels, which stay for as long as it does: a bean that is found by CDI. */
public interface ServiceLevelUse {

    /** Whoever adds a reference, or takes a service level away, holds this natural lock of the account. */
    String LOCK = "use of service levels";

    /** Whether it refers to this one; needs the lock. */
    boolean refersTo(long accountId, long serviceLevelId);
}
