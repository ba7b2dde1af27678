package io.helpdesk.web.demo;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.logging.Logger;

/**
 * Makes the demo account at the first start and says how to use it. The examples hold its secrets, so they are kept in a
 * file that only its owner can read, and later starts only name the file.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    private Settings settings;

    @Inject
    private DemoDesks desks;

    @Inject
    private DemoFile file;

    @Inject
    private Instance<DemoExample> examples;

    @PostConstruct
    void start() {
        if (!settings.flag(Setting.DEMO)) {
            return;
        }
        var desk = desks.makeIfEmpty();
        if (desk.isPresent()) {
            var text = text(desk.get());
            file.write(text);
            LOG.info("A demo account was made. Try it:\n\n" + text + "\nThis is kept in " + file.path());
        } else if (Files.exists(file.path())) {
            LOG.info("The demo account's examples are in " + file.path());
        }
    }

    private String text(DemoDesk desk) {
        var base = settings.text(Setting.PUBLIC_URL).orElse("http://127.0.0.1:" + settings.number(Setting.HTTP_PORT));
        var text = new StringBuilder(DemoFile.ADDRESS).append(base).append("\n\n");
        examples.stream()
                .sorted(Comparator.comparing(DemoExample::title))
                .forEach(example -> text.append("# ")
                        .append(example.title())
                        .append('\n')
                        .append(example.command(desk, base))
                        .append("\n\n"));
        return text.append("# Sign in at ")
                .append(base)
                .append("/sign-in as ")
                .append(DemoDesk.ADMIN)
                .append(" (administrator) with ")
                .append(desk.adminPassword())
                .append(", as ")
                .append(DemoDesk.AGENT)
                .append(" with ")
                .append(desk.agentPassword())
                .append("\n# Account ")
                .append(desk.accountId())
                .append(", Api inbox ")
                .append(desk.apiInboxId())
                .append(", Email inbox ")
                .append(desk.emailInboxId())
                .append(", Whatsapp inbox ")
                .append(desk.whatsappInboxId())
                .append(", WebWidget inbox ")
                .append(desk.widgetInboxId())
                .append(", contact ")
                .append(desk.contactId())
                .append("\n# Access tokens: administrator ")
                .append(desk.userToken())
                .append(", agent ")
                .append(desk.agentToken())
                .append(", bot ")
                .append(desk.botToken())
                .append('\n')
                .toString();
    }
}
