package io.helpdesk.core.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of a {@link Retried} service changes nothing. A transaction that begins with it is one of {@link
 * io.helpdesk.api.transaction.Transactions#reading reading}: what it changed would not be stored.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reads {}
