package io.helpdesk.core.persistence;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which class the JDK remembers as the record whose {@code equals}, {@code hashCode} or {@code toString} it linked last in the
 * whole virtual machine. Java 17 holds it strongly, in the method handles of {@link ObjectMethods} (JDK-8078641, mended in later
 * ones): mostly a record of ours, and with it our class loader.
 */
final class LastLinkedRecord {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private LastLinkedRecord() {}

    /** Makes it a class of the JDK's: for when no record of the application is going to be linked any more. */
    static void forget() {
        for (var method : List.of("equals", "hashCode", "toString")) {
            try {
                // as if a String were a record of one text; what comes out is thrown away
                ObjectMethods.bootstrap(
                        MethodHandles.lookup(),
                        method,
                        MethodHandle.class,
                        String.class,
                        "text",
                        MethodHandles.identity(String.class));
            } catch (Throwable e) {
                LOG.log(Level.FINE, "The JDK goes on to remember a record", e);
            }
        }
    }
}
