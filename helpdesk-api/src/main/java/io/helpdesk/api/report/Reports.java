package io.helpdesk.api.report;

import io.helpdesk.api.caller.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers of the account, counted when they are asked for; those that count many rows are remembered for a second, and for up to
 * five where counting takes long (docs/adr/0014-remembered-for-a-second.md). Each call needs {@link
 * io.helpdesk.api.caller.Permission#REPORT_READ}.
 */
public interface Reports {

    /** As many labels as are named. */
    int MOST_LABELS = 10;

    /**
     * Of the conversations that are not resolved, closed ones included among those.
     *
     * @param awaiting the contact wrote last
     * @param unassigned nobody takes care of them
     * @param unanswered no answer of a person has left yet
     */
    record Open(long all, long awaiting, long unassigned, long unanswered) {}

    /**
     * The members who are let in, by what they are just now.
     *
     * @param offline said so, or not connected
     */
    record Staff(long online, long busy, long offline) {}

    /** How many on a day of UTC; days without any are left out. */
    record Day(LocalDate date, long count) {}

    /**
     * The conversations that were opened since a time.
     *
     * @param opened by the day on which they were
     * @param resolved by the day on which they were resolved last, those that were; ascending, both
     */
    record Course(List<Day> opened, List<Day> resolved) {}

    /**
     * The messages that were written since a time, notes included, activities not.
     *
     * @param conversations in which they were
     */
    record Written(long incoming, long outgoing, long conversations) {}

    record LabelCount(long id, String title, long count) {}

    /**
     * The labels of the conversations that were opened since a time.
     *
     * @param most the labels that most of them carry; labels that none carries follow by name
     */
    record Labels(List<LabelCount> most, long labelled, long all) {}

    /**
     * The contacts who were asked since a time how it was.
     *
     * @param average of the ratings that were given, from 1 to 5; 0 of none
     */
    record Asked(long sent, long answered, double average) {}

    Open open(Caller caller);

    Staff staff(Caller caller);

    Course course(Caller caller, Instant since);

    Written written(Caller caller, Instant since);

    Labels labels(Caller caller, Instant since);

    Asked asked(Caller caller, Instant since);
}
