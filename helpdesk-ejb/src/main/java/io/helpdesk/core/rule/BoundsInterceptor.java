package io.helpdesk.core.rule;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.core.permission.Requires;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Holds every command of every service to the {@link Bounds}, once the caller is known to be allowed to send it. */
@Interceptor
@Requires(Permission.PLATFORM)
@Priority(Interceptor.Priority.APPLICATION + 1)
public class BoundsInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bounds bounds;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        bounds.check(call.getParameters());
        return call.proceed();
    }
}
