package io.helpdesk.web.demo;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Where the application is only a request says: port and context root are the server's affair. So the first one after a
 * start corrects the demo's examples, unless {@code helpdesk.public.url} says where it is. The address is the one of the
 * connection, not the one the client names.
 */
@WebListener
public class DemoAddress implements ServletRequestListener {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    private Settings settings;

    @Inject
    private DemoFile file;

    private final AtomicBoolean known = new AtomicBoolean();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (known.get() || !known.compareAndSet(false, true)) {
            return;
        }
        if (!settings.flag(Setting.DEMO) || settings.text(Setting.PUBLIC_URL).isPresent()) {
            return;
        }
        var address =
                address(event.getServletRequest()) + event.getServletContext().getContextPath();
        try {
            if (file.moveTo(address)) {
                LOG.info("The demo's examples in " + file.path() + " are for " + address + " now");
            }
        } catch (UncheckedIOException e) {
            LOG.warning(e.getMessage() + ": " + e.getCause());
        }
    }

    private static String address(ServletRequest request) {
        var host = request.getLocalAddr();
        return request.getScheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + request.getLocalPort();
    }
}
