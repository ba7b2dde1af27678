package io.helpdesk.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** An Arquillian test that deploys a {@link HelpdeskArchive} and whose methods are given a {@link TestDesk}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ArquillianTest
@ExtendWith(HelpdeskExtension.class)
public @interface HelpdeskTest {}
