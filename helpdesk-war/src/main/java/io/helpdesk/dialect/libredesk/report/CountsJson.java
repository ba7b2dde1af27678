package io.helpdesk.dialect.libredesk.report;

/** What waits, and who is there (libredesk-desk 6.1). */
public record CountsJson(
        long open,
        long awaitingResponse,
        long unassigned,
        long pending,
        long agentsOnline,
        long agentsAway,
        long agentsReassigning,
        long agentsOffline) {}
