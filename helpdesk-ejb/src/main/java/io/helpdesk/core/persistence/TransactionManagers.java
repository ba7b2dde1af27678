package io.helpdesk.core.persistence;

import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Finds the server's transaction manager: the one thing Jakarta EE has no standard name for. */
final class TransactionManagers {

    private static final List<String> NAMES = List.of(
            "java:appserver/TransactionManager",
            "java:jboss/TransactionManager",
            "java:/TransactionManager",
            "java:comp/TransactionManager");

    private TransactionManagers() {}

    static TransactionManager find() {
        for (var name : NAMES) {
            try {
                if (new InitialContext().lookup(name) instanceof TransactionManager found) {
                    return found;
                }
            } catch (NamingException notHere) {
                // the next name
            }
        }
        try {
            // Open Liberty binds none of the names
            return (TransactionManager) Class.forName("com.ibm.tx.jta.TransactionManagerFactory")
                    .getMethod("getTransactionManager")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no JTA transaction manager found on this server", e);
        }
    }
}
