package io.helpdesk.web;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an exception says about the server around us, told by names alone: each server has its own for the same, and the file
 * knows none of their classes.
 */
public final class ServerTrouble {

    private static final Set<String> COMING_OR_GOING = Set.of(
            // Payara, and what the standard has
            "jakarta.ejb.NoSuchEJBException",
            "jakarta.ejb.NoSuchObjectLocalException",
            // WildFly
            "org.jboss.as.ejb3.component.EJBComponentUnavailableException",
            "org.jboss.as.ee.component.ComponentIsStoppedException",
            // Open Liberty
            "com.ibm.ejs.container.EJBNotFoundException",
            "com.ibm.ejs.container.EJBStoppedException");

    private static final String TOO_BIG = "io.undertow.server.RequestTooBigException";
    private static final Pattern NUMBER = Pattern.compile("\\d{4,18}$");

    private ServerTrouble() {}

    /** Whether the application is not started yet or being stopped: nothing was done, and soon it can be. */
    static boolean comingOrGoing(Throwable thrown) {
        return is(thrown, COMING_OR_GOING);
    }

    /** Whether the server has cut the body off at a limit of its own. */
    public static boolean cutOff(Throwable thrown) {
        return is(thrown, Set.of(TOO_BIG));
    }

    /** That limit in bytes, as the server names it; 0 if it does not. */
    static long limit(Throwable cutOff) {
        var number = NUMBER.matcher(String.valueOf(cutOff.getMessage()));
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    private static boolean is(Throwable thrown, Set<String> names) {
        for (Class<?> type = thrown.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
