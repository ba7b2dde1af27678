package io.helpdesk.dialect.chatwoot.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an endpoint that agent bots may use; all others refuse them (chatwoot-application 1.4, newer column included). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BotsAllowed {}
