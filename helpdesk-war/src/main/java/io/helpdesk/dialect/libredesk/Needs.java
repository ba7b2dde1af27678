package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.caller.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission this wire asks for before it looks at path and body; without it any agent may call (libredesk 3). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Permission value();
}
