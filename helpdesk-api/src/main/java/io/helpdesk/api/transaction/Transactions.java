package io.helpdesk.api.transaction;

import java.util.function.Supplier;

/** For whoever needs several services to do their work together or not at all. */
public interface Transactions {

    /**
     * Carries out the work in the caller's transaction, or else in one of its own. One of its own is carried out again, three
     * times at most, where it lost against another: a deadlock, a row that was deleted or taken meanwhile. So the work may run
     * several times, and only the last run counts; each single service does the same where there is no transaction yet.
     *
     * @return what the work returns
     * @throws RuntimeException what the work throws; nothing of it is stored then
     */
    <T> T together(Supplier<T> work);

    /**
     * The same for work that only reads, which is cheaper: the lists and pages that several services have a part in.
     *
     * @return what the work returns
     * @throws IllegalStateException if the work calls a service that may change something, unless it is in the caller's
     *     transaction
     * @throws RuntimeException what else the work throws
     */
    <T> T reading(Supplier<T> work);
}
