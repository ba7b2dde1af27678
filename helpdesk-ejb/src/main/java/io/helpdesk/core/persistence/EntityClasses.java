package io.helpdesk.core.persistence;

import java.util.List;

/** The entities of the persistence unit; the one implementation is found by CDI, so that nothing here has to know them. */
public interface EntityClasses {

    List<Class<?>> all();
}
