package io.helpdesk.core.transaction;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Within the check of permissions: who is refused there needs no transaction. */
@Interceptor
@Retried
@Priority(Interceptor.Priority.APPLICATION + 10)
public class RetriedInterceptor {

    @Inject
    private TransactionsBean transactions;

    @AroundInvoke
    Object carryOut(InvocationContext call) throws Exception {
        return call.getMethod().isAnnotationPresent(Reads.class)
                ? transactions.read(call::proceed)
                : transactions.carryOut(call::proceed);
    }
}
