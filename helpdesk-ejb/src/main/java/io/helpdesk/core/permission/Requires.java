package io.helpdesk.core.permission;

import io.helpdesk.api.caller.Permission;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be allowed to do to use a service method. The caller is the method's first parameter; one without
 * the permission is refused with {@code Forbidden("permission")} before the method starts.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** Not part of the binding: one interceptor serves all permissions. */
    @Nonbinding
    Permission value();
}
