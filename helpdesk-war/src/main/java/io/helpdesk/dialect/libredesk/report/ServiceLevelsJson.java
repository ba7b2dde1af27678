package io.helpdesk.dialect.libredesk.report;

/** How deadlines were kept (libredesk-desk 6.1). */
public record ServiceLevelsJson(
        long firstResponseMetCount,
        long firstResponseBreachedCount,
        double avgFirstResponseTimeSec,
        long nextResponseMetCount,
        long nextResponseBreachedCount,
        double avgNextResponseTimeSec,
        long resolutionMetCount,
        long resolutionBreachedCount,
        double avgResolutionTimeSec,
        double firstResponseCompliancePercent,
        double nextResponseCompliancePercent,
        double resolutionCompliancePercent) {

    static final ServiceLevelsJson OF_NOTHING = new ServiceLevelsJson(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
