package io.helpdesk.core.loop;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Is called to wait for the start of the application, on servers whose EJBs wait for that (WildFly). If the start fails
 * there, what waits goes on waiting, and the server waits for it before it takes the application away: so threads of ours
 * wait here, where they may be interrupted, and touch no other EJB before (docs/adr/0018-loops-instead-of-timers.md).
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    /**
     * Returns at once where calls do not wait for the start.
     *
     * @throws InterruptedException thrown by the server; declared, because it logs what is not
     */
    public void await() throws InterruptedException {
        // the call itself is what waits
    }
}
