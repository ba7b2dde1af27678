package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.core.account.AccountEntity;
import jakarta.persistence.Entity;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What would hold an application's class loader after it is gone, with one that has its own Hibernate and classes of ours. */
class LetGoTest {

    /** Without it the annotation's class, which is the server's, would hold the loader for ever. */
    @Test
    void whatHibernateRemembersAtAnnotations() throws Exception {
        assertFalse(collected(remembering(false)), "Hibernate holds nothing any more: RememberedAnnotations may go");
        assertTrue(collected(remembering(true)));
    }

    /** Without it Java 17 would hold the loader until another record is linked. */
    @Test
    void theRecordThatWasLinkedLast() throws Exception {
        assertTrue(collected(linking()));
    }

    private static WeakReference<ClassLoader> remembering(boolean forgetting) throws Exception {
        try (var application = new Application()) {
            var remembered = application.loadClass(RememberedAnnotations.class.getName());
            ((ClassValue<?>) accessible(remembered.getDeclaredMethod("memory")).invoke(null)).get(Entity.class);
            if (forgetting) {
                accessible(remembered.getDeclaredMethod("forget", Collection.class))
                        .invoke(null, List.of(application.loadClass(AccountEntity.class.getName())));
            }
            return new WeakReference<>(application);
        }
    }

    private static WeakReference<ClassLoader> linking() throws Exception {
        try (var application = new Application()) {
            var record = application.loadClass(Linked.class.getName());
            var constructor = record.getDeclaredConstructor(Object.class);
            constructor.setAccessible(true);
            assertFalse(constructor.newInstance("one").equals(constructor.newInstance("other")));
            LastLinkedRecord.forget();
            return new WeakReference<>(application);
        }
    }

    record Linked(Object part) {}

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static boolean collected(WeakReference<ClassLoader> application) throws InterruptedException {
        for (int i = 0; i < 20 && application.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return application.get() == null;
    }

    /** Its own Hibernate and classes of ours, and all others of the test's, as an application has the server's. */
    private static final class Application extends URLClassLoader {

        Application() {
            super(
                    new URL[] {at(SessionFactory.class), at(RememberedAnnotations.class), at(LetGoTest.class)},
                    LetGoTest.class.getClassLoader());
        }

        private static URL at(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                var own = name.startsWith("org.hibernate.") || name.startsWith("io.helpdesk.core.");
                return own && findResource(name.replace('.', '/') + ".class") != null
                        ? findClass(name)
                        : super.loadClass(name, resolve);
            }
        }
    }
}
