package io.helpdesk.core.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.core.persistence.Database;
import io.helpdesk.core.persistence.DatabaseDialect;
import io.helpdesk.core.persistence.DatabaseDialects;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the session in transactions that change something and in those that only read. */
class TransactionsBeanTest {

    private final Registry registry = new Registry();
    private final List<String> asked = new ArrayList<>();
    private final TransactionsBean transactions = new TransactionsBean();

    @BeforeEach
    void start() {
        transactions.transactions = registry;
        transactions.database = new Database() {
            @Override
            public DatabaseDialect dialect() {
                return DatabaseDialects.H2;
            }
        };
        transactions.session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, values) -> {
                    asked.add(method.getName() + (values == null ? "" : " " + values[0]));
                    return null;
                });
        transactions.attempt = new Attempt() {
            @Override
            public <T> T carryOut(Callable<T> work) throws Exception {
                registry.begin();
                try {
                    return super.carryOut(work);
                } finally {
                    registry.end();
                }
            }
        };
    }

    @Test
    void whatMayHaveChangedIsWritten() {
        assertEquals("done", transactions.together(() -> "done"));
        assertEquals(List.of("flush"), asked);
    }

    @Test
    void whatIsOnlyReadIsNeitherKeptNorCompared() {
        assertEquals("read", transactions.reading(() -> transactions.reading(() -> "read")));
        assertEquals(List.of("setDefaultReadOnly true", "setHibernateFlushMode MANUAL"), asked);
    }

    @Test
    void whoChangesSomethingIsRefusedWhereItIsOnlyRead() {
        assertThrows(
                IllegalStateException.class, () -> transactions.reading(() -> transactions.together(() -> "changed")));
        asked.clear();
        assertEquals("changed", transactions.together(() -> "changed"), "the next transaction is another one");
        assertEquals(List.of("flush"), asked);
    }

    @Test
    void inSomebodysTransactionReadingTakesNothingAway() {
        assertEquals(
                "read, changed",
                transactions.together(
                        () -> transactions.reading(() -> "read, ") + transactions.together(() -> "changed")));
        assertEquals(List.of("flush"), asked);
    }

    private static final class Registry implements TransactionSynchronizationRegistry {

        private final Map<Object, Object> resources = new HashMap<>();
        private int status = Status.STATUS_NO_TRANSACTION;

        private void begin() {
            status = Status.STATUS_ACTIVE;
        }

        private void end() {
            status = Status.STATUS_NO_TRANSACTION;
            resources.clear();
        }

        @Override
        public int getTransactionStatus() {
            return status;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public Object getTransactionKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
