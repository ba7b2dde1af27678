package io.helpdesk.core.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call joins the caller's transaction, or has one of its own that is repeated where it lost against another. The
 * container must not begin one before the interceptor, which could not repeat it then: such beans are
 * {@link jakarta.ejb.TransactionAttributeType#SUPPORTS}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Retried {}
