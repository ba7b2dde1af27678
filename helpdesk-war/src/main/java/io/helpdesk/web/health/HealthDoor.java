package io.helpdesk.web.health;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens {@code /health} of our own unless the server has put its own into the application, as Payara does at the root. */
@WebListener
public class HealthDoor implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        boolean taken = context.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .anyMatch(mapping -> mapping.equals("/health") || mapping.startsWith("/health/"));
        if (!taken) {
            context.addServlet("helpdesk-health", HealthServlet.class).addMapping("/health/*");
        }
    }
}
