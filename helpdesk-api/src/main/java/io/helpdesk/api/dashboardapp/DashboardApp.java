package io.helpdesk.api.dashboardapp;

import java.time.Instant;
import java.util.List;

/**
 * Pages of others that clients show beside a conversation, each in a frame, under one title.
 *
 * @param pages their addresses, in the order in which they are shown
 */
public record DashboardApp(
        long id, long accountId, String title, List<String> pages, Instant createdAt, Instant updatedAt) {}
