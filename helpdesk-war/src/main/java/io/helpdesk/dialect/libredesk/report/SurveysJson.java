package io.helpdesk.dialect.libredesk.report;

/** What contacts said when they were asked (libredesk-desk 6.1). */
public record SurveysJson(double averageRating, long totalResponses, long totalSent, double responseRate) {}
