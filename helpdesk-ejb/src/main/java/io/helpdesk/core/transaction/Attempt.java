package io.helpdesk.core.transaction;

import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** A transaction from its beginning to its end, so that its caller sees how it ended. */
@Stateless
public class Attempt {

    public <T> T carryOut(Callable<T> work) throws Exception {
        return work.call();
    }
}
