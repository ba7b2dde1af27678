package io.helpdesk.core.persistence;

import io.agroal.api.transaction.TransactionAware;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A pooled connection as the only resource of a transaction. It promises in {@code prepare} what it cannot keep for sure,
 * so a second XA resource in the same transaction wants the container's datasource instead.
 */
final class EnlistedConnection implements XAResource {

    private final TransactionAware connection;
    private Xid current;

    EnlistedConnection(TransactionAware connection) {
        this.connection = connection;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        if (current != null) {
            return;
        }
        try {
            connection.transactionStart();
            current = xid;
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        current = null;
        try {
            // false closes whatever is still open; with true the pool would keep a connection with an unread cursor for
            // ever where cursors survive the commit, as they do on H2
            connection.transactionBeforeCompletion(false);
            connection.transactionCommit();
        } catch (SQLException e) {
            throw failure(onePhase ? XAException.XA_RBROLLBACK : XAException.XAER_RMERR, e);
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        current = null;
        try {
            connection.transactionBeforeCompletion(false);
            connection.transactionRollback();
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
    }

    private XAException failure(int code, SQLException cause) {
        connection.setFlushOnly();
        var failure = new XAException(code);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void end(Xid xid, int flags) {
        // the connection stays with its transaction until the end
    }

    @Override
    public int prepare(Xid xid) {
        return XA_OK;
    }

    @Override
    public void forget(Xid xid) {
        // nothing is kept
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
