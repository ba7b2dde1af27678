package io.helpdesk.core.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.transaction.TransactionIntegration;
import io.helpdesk.core.settings.GivenSettings;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose event horizon is known on one node only has one node only. */
class OneNodeTest {

    @TempDir
    Path home;

    @Test
    void aSecondNodeOnAnEmbeddedFileIsRefusedAndToldWhy() throws Exception {
        var url = "jdbc:h2:file:" + home.resolve("helpdesk");
        try (var loader = anotherApplication();
                var open = connect(loader, url)) {
            assertTrue(open.isValid(1));
            var refused = assertThrows(SQLException.class, () -> {
                try (var pool = DataSources.ownPool(url, GivenSettings.DEFAULTS, TransactionIntegration.none());
                        var connection = pool.getConnection()) {
                    connection.isValid(1);
                }
            });
            var refusal = StartRefusal.because(refused);
            assertTrue(
                    refusal.getMessage().startsWith("the embedded database is open in another process"),
                    refusal.getMessage());
        }
    }

    @Test
    void whatOthersCanOpenIsRefused() {
        for (var url : new String[] {
            "jdbc:h2:tcp://db.example.com/~/helpdesk", "jdbc:h2:ssl://db.example.com/helpdesk",
            "jdbc:h2:file:/var/helpdesk;AUTO_SERVER=TRUE",
                    "jdbc:h2:/var/helpdesk;IFEXISTS=TRUE;auto_server=true;MODE=REGULAR"
        }) {
            var refusal = assertThrows(
                    IllegalStateException.class, () -> StartRefusal.unlessAlone(DatabaseDialects.H2, url), url);
            assertTrue(refusal.getMessage().startsWith("H2 serves one node alone"), refusal.getMessage());
        }
        for (var url :
                new String[] {"jdbc:h2:file:/var/helpdesk;DB_CLOSE_ON_EXIT=FALSE", "jdbc:h2:mem:x", "jdbc:h2:~/tcp"}) {
            assertDoesNotThrow(() -> StartRefusal.unlessAlone(DatabaseDialects.H2, url), url);
        }
        assertDoesNotThrow(() ->
                StartRefusal.unlessAlone(DatabaseDialects.POSTGRESQL, "jdbc:postgresql://db.example.com/helpdesk"));
    }

    @Test
    void aPoolOfOurOwnIsNotEvenOpened() {
        var url = "jdbc:h2:file:" + home.resolve("shared") + ";AUTO_SERVER=TRUE";
        assertThrows(
                IllegalStateException.class,
                () -> DataSources.ownPool(url, GivenSettings.DEFAULTS, TransactionIntegration.none()));
        assertFalse(Files.exists(home.resolve("shared.mv.db")));
    }

    /** Another copy of the driver's classes, as another application or process has. */
    private static URLClassLoader anotherApplication() {
        var driver = org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {driver}, ClassLoader.getPlatformClassLoader());
    }

    private static Connection connect(ClassLoader loader, String url) throws Exception {
        var login = new Properties();
        login.put("user", "sa");
        login.put("password", "");
        return ((Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance()).connect(url, login);
    }
}
