package io.helpdesk.api.cannedresponse;

/** What to write on a canned response; null leaves a field alone. */
public record SaveCannedResponse(String shortCode, String content) {}
