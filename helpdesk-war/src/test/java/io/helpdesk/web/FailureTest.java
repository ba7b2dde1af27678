package io.helpdesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.helpdesk.api.health.DatabaseErrors.Meaning;
import io.helpdesk.api.problem.HelpdeskException.Kind;
import io.helpdesk.api.problem.NotFound;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.NoSuchEJBException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final Logger QUIET = Logger.getLogger("io.helpdesk.web");

    /** What the core says of them, on one database or the other. */
    private static final Map<String, Meaning> ERRORS = Map.of(
            "08003", Meaning.UNAVAILABLE,
            "57P01", Meaning.UNAVAILABLE,
            "23503", Meaning.GONE,
            "23506", Meaning.GONE,
            "23505", Meaning.CONFLICT);

    private static Failure found(Throwable thrown) {
        return Diagnosis.tell(thrown, () -> (state, number) -> ERRORS.getOrDefault(state, Meaning.FAULT));
    }

    @AfterEach
    void logAgain() {
        QUIET.setLevel(null);
    }

    @Test
    void aRefusalIsFoundUnderWhateverContainersWrapAroundIt() {
        var refusal = new NotFound("inbox");
        assertSame(refusal, ((Failure.Refused) Failure.of(refusal)).why());
        assertSame(
                refusal,
                ((Failure.Refused) Failure.of(new EJBException("wrapped", new RuntimeException(refusal)))).why());
    }

    @Test
    void aLostDatabaseIsUnavailable() {
        assertInstanceOf(
                Failure.Unavailable.class,
                found(new EJBException(
                        new RuntimeException(new SQLException("This connection has been closed.", "08003")))));
        assertInstanceOf(Failure.Unavailable.class, found(new RuntimeException(new SQLException("gone", "57P01"))));
        assertInstanceOf(
                Failure.Unavailable.class,
                found(new RuntimeException(new SQLTransientConnectionException("Connection refused"))));
        assertInstanceOf(
                Failure.Unavailable.class,
                found(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))));
    }

    @Test
    void aConstraintThatSlippedThroughIsAConflict() {
        var rolledBack = new RollbackException("marked");
        rolledBack.initCause(new SQLException("duplicate key", "23505"));
        var failure = found(new EJBTransactionRolledbackException("rolled back", rolledBack));
        assertEquals(Kind.CONFLICT, ((Failure.Refused) failure).why().kind());
    }

    @Test
    void aReferenceToWhatIsGoneIsNotFoundOnBothDatabases() {
        for (var state : List.of("23503", "23506")) {
            var failure = found(new EJBException(
                    "wrapped", new RuntimeException(new SQLIntegrityConstraintViolationException("missing", state))));
            assertEquals(Kind.NOT_FOUND, ((Failure.Refused) failure).why().kind());
        }
    }

    @Test
    void aBareRollbackMayBeTriedAgain() {
        QUIET.setLevel(Level.OFF);
        assertInstanceOf(Failure.Unavailable.class, Failure.of(new RollbackException("marked")));
        assertInstanceOf(
                Failure.Unavailable.class, Failure.of(new EJBException("wrapped", new RollbackException("marked"))));
        assertInstanceOf(
                Failure.Bug.class,
                Failure.of(new EJBTransactionRolledbackException("wrapped", new NullPointerException())));
    }

    @Test
    void theBodysSizeAndFormAreTold() {
        assertEquals(new Failure.TooLarge(7), Failure.of(new RuntimeException(new BodyTooLarge(7))));
        assertEquals(new Failure.Malformed("no"), Failure.of(new MalformedBody("no")));
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoFaultOfTheBody() {
        QUIET.setLevel(Level.OFF);
        assertInstanceOf(Failure.Bug.class, Failure.of(new IOException("reset")));
    }

    @Test
    void anApplicationThatIsComingOrGoingIsUnavailable() {
        assertEquals(
                new Failure.Unavailable(5), Failure.of(new RuntimeException(new NoSuchEJBException("undeployed"))));
    }

    @Test
    void theLimitAtWhichAServerCutABodyOffIsReadFromItsWords() {
        assertEquals(
                10485760,
                ServerTrouble.limit(
                        new IOException("UT000020: Connection terminated as request was larger than 10485760")));
        assertEquals(0, ServerTrouble.limit(new IOException("too large")));
    }

    @Test
    void everythingElseIsOurs() {
        QUIET.setLevel(Level.OFF);
        assertInstanceOf(Failure.Bug.class, Failure.of(new IllegalStateException("test of the log")));
        assertInstanceOf(Failure.Bug.class, found(new RuntimeException(new SQLException("no such column", "42703"))));
    }
}
