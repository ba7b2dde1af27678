package io.helpdesk.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of addresses in networks of somebody's own lead nowhere, unless they may. */
class OpenHostsTest {

    @Test
    void privateAddressesAreLeftOut() throws UnknownHostException {
        for (var host : List.of("localhost", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1")) {
            assertThrows(PrivateHost.class, () -> new OpenHosts(false).resolve(host), host);
        }
    }

    @Test
    void unlessTheyMay() throws UnknownHostException {
        assertEquals("10.1.2.3", new OpenHosts(true).resolve("10.1.2.3")[0].getHostAddress());
        assertEquals("93.184.216.34", new OpenHosts(false).resolve("93.184.216.34")[0].getHostAddress());
    }
}
