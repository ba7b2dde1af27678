package io.helpdesk.core.persistence;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.Dialect;

/**
 * One database we run on: everything in which it is not like the others. Nobody else asks which database it is
 * (docs/adr/0028-one-class-per-database.md); what is new and differs becomes a question here.
 */
public interface DatabaseDialect {

    /** As it calls itself, for sentences and for telling it by its metadata, in any case of letters. */
    String product();

    /** After {@code jdbc:} in its URLs, and the name of its folder of migrations. */
    String name();

    /** The folders of its migrations, below {@code db/migration}. */
    default List<String> migrations() {
        return List.of("common", name());
    }

    /** The class of its driver, for a pool of our own. */
    String driver();

    /** What migrations write for a column of JSON. */
    String jsonType();

    /** Types that Hibernate has to treat differently here than it would by itself. */
    default void contribute(TypeContributions types) {
        // most databases need none
    }

    /** Whether the driver sends statements that stand in one text, with semicolons between, in one round trip. */
    default boolean takesStatementsTogether() {
        return false;
    }

    /** What is bound to find this key in a column of JSON, in the functions below. */
    String attributeKey(String key);

    /**
     * SQL for {@link AttributeFunctions#TEXT}: {@code ?1} is the column, {@code ?2} the key. It stands the data of strangers.
     */
    String attributeText();

    /** SQL for {@link AttributeFunctions#NUMBER}. */
    String attributeNumber();

    /** SQL for {@link AttributeFunctions#DATE}. */
    String attributeDate();

    /** SQL for the number of whole days, in UTC, from 1970-01-01 to a time in this column. */
    default String epochDay(String column) {
        return "floor(extract(epoch from " + column + ") / 86400)";
    }

    /** SQL for "this column is one of a list of numbers", with one parameter that {@link #bindKeys} sets. */
    default String amongKeys(String column) {
        return column + " = any(?)";
    }

    /** Sets the parameter of {@link #amongKeys}. */
    default void bindKeys(PreparedStatement statement, int parameter, long[] keys) throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf("bigint", LongStream.of(keys).boxed().toArray()));
    }

    /** Hibernate's class for this database. */
    Class<? extends Dialect> hibernateDialect();

    /** Tells Agroal which errors leave a connection broken. */
    ExceptionSorter brokenConnections();

    /**
     * What each connection of a pool of our own is set to.
     *
     * @param statementTimeoutMillis longer than this no statement may take
     */
    void configure(AgroalConnectionFactoryConfigurationSupplier connections, long statementTimeoutMillis);

    /**
     * Looks whether the database and its connections are set as we need them, before anything else is done with them.
     *
     * @param connection one as the application gets them, from a pool of our own or from the server
     * @throws IllegalStateException with a sentence that says what to change
     */
    default void refuseWrongSettings(Connection connection) throws SQLException {
        // most databases are as they have to be, or are set so by each connection
    }

    /** A new horizon, one for each start of the application. */
    EventHorizon eventHorizon();

    /**
     * Whether {@link #eventHorizon} knows of the transactions of all nodes. Where it does not, one node alone may have the
     * database, and the start is refused unless {@link #staysInOneProcess} says so.
     */
    boolean horizonSpansNodes();

    /**
     * Whether the database itself keeps every other process out as long as this one has it open.
     *
     * @param url as the driver's metadata say it
     */
    boolean staysInOneProcess(String url);

    /** Whether {@code message_text} has an index that finds a part of a text; without it messages are found by their words. */
    boolean findsPartsOfTexts(Connection connection) throws SQLException;

    /**
     * Whether a query that locks has the entries of the index along which it finds the rows before it has the rows. Whoever
     * changes such a row has them the other way round, and so the rows are to be found first and locked by their keys.
     */
    default boolean locksIndexesFirst() {
        return false;
    }

    /** The clause that locks a selected row without holding up inserts of rows that refer to it, where that can be had. */
    String lockThatReferencesPass();

    /**
     * Waits in this transaction for its turn to answer a request with an idempotency key, before {@link #storedAnswer} is
     * asked.
     *
     * @return false if another transaction still has the turn and the wait was in vain
     */
    boolean awaitAnswer(Connection connection, byte[] id) throws SQLException;

    /**
     * The query of what is stored for an idempotency key, its one parameter. Its columns: whether the request is now this
     * transaction's, fingerprint, status, content type, sealed body. No row says the same as true in the first column; no
     * fingerprint says that another transaction is at it.
     */
    String storedAnswer();

    /**
     * The SQLSTATE of an error, for the questions below: where the driver gives one for many things, that of the standard for
     * what its number says.
     *
     * @param sqlState as the driver says it, may be null
     * @param number the database's own, as the driver says it
     * @return null if there is none
     */
    default String state(String sqlState, int number) {
        return sqlState;
    }

    /** Whether this SQLSTATE says that a connection is no more. */
    boolean connectionLost(String sqlState);

    /**
     * Whether this SQLSTATE says that a transaction failed because of another one: deadlock, serialisation, a reference to
     * what is gone meanwhile, a value that somebody else has taken. A wait for a lock that was in vain is none of them.
     */
    boolean lostAgainstAnother(String sqlState);

    /**
     * Whether this SQLSTATE says that the database is away, full of connections, or would not wait any longer, or that a
     * transaction lost against another: what failed may succeed later.
     */
    boolean unavailable(String sqlState);

    /** Whether this SQLSTATE says that what a row refers to is not there (any more). */
    boolean referenceGone(String sqlState);

    /** Whether this SQLSTATE, met at the start, says that another process has the database and keeps us out. */
    default boolean takenByAnotherProcess(String sqlState) {
        return false;
    }

    /** Whether this SQLSTATE, met at the start, says that another release of the database wrote what is there. */
    default boolean writtenByAnotherRelease(String sqlState) {
        return false;
    }
}
