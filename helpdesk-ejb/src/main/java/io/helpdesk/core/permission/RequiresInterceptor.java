package io.helpdesk.core.permission;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks {@link Requires} before a service method runs. */
@Interceptor
@Requires(Permission.PLATFORM)
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Annotations are looked for once per method: each busy request passes here. */
    private static final Map<Called, Optional<Requires>> KNOWN = new ConcurrentHashMap<>();

    private record Called(Method method, Class<?> bean) {}

    /** Its name is its own: servers look for it by the name alone. */
    @AroundInvoke
    Object demand(InvocationContext call) throws Exception {
        check(call.getMethod(), call.getTarget().getClass(), call.getParameters());
        return call.proceed();
    }

    static void check(Method method, Class<?> bean, Object[] arguments) {
        Optional<Requires> requires = KNOWN.computeIfAbsent(
                new Called(method, bean), called -> Optional.ofNullable(requirement(method, bean)));
        if (requires.isEmpty()) {
            return;
        }
        if (arguments.length == 0 || !(arguments[0] instanceof Caller caller)) {
            throw new IllegalArgumentException(method + " must be told its caller, as its first argument");
        }
        Permitted.demand(caller, requires.get().value());
    }

    /** Servers hand over the bean's class or a generated subclass of it. */
    private static Requires requirement(Method method, Class<?> bean) {
        Requires onMethod = method.getAnnotation(Requires.class);
        for (Class<?> type = bean;
                onMethod == null && type != null && type != Object.class;
                type = type.getSuperclass()) {
            try {
                onMethod = type.getDeclaredMethod(method.getName(), method.getParameterTypes())
                        .getAnnotation(Requires.class);
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Requires.class);
    }
}
