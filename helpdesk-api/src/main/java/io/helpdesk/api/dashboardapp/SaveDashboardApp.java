package io.helpdesk.api.dashboardapp;

import java.util.List;

/** What to write on it; null leaves a part alone. */
public record SaveDashboardApp(String title, List<String> pages) {}
