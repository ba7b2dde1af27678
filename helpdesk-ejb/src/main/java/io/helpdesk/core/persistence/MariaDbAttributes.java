package io.helpdesk.core.persistence;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Attributes in MariaDB, which finds a key in JSON by a path. What its functions answer is given the collation of our texts, as
 * it may be taken to have that of the connection. What is nested deeper than 32 times it does not read.
 */
final class MariaDbAttributes {

    /** As JSON; null if there is none by that key. */
    private static final String VALUE = "json_extract(?1, ?2)";

    /** Of a string what it says. */
    private static final String STRING = "json_value(?1, ?2) collate utf8mb4_nopad_bin";

    /** Of anything else how it is written, which is what a truth or a number says. */
    private static final String WRITTEN = VALUE + " collate utf8mb4_nopad_bin";

    static final String TEXT = "case json_type(" + VALUE
            + ") when 'OBJECT' then '' when 'ARRAY' then '' when 'NULL' then null when 'STRING' then " + STRING
            + " else "
            + WRITTEN + " end";

    /** The branches are taken in this order; a number has 45 digits before the point and 20 behind it, and what is beyond is cut. */
    static final String NUMBER = "case json_type(" + VALUE + ") when 'INTEGER' then " + number(VALUE)
            + " when 'DOUBLE' then " + number(VALUE) + " when 'STRING' then case when " + STRING
            + " regexp '^(-|)[0-9]{1,100}([.][0-9]{1,100}|)$' then " + number(STRING) + " end end";

    static final String DATE = "case when json_type(" + VALUE + ") = 'STRING' and " + STRING
            + " regexp '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ]|$)' then left(" + STRING + ", 10) end";

    private MariaDbAttributes() {}

    /** A path to it; keys are stored as Jackson writes them, and found only if they are asked for so. */
    static String key(String key) {
        return "$.\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(key)) + "\"";
    }

    private static String number(String text) {
        return "cast(" + text + " as decimal(65, 20))";
    }
}
