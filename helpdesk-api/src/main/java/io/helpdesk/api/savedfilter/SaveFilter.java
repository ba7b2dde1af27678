package io.helpdesk.api.savedfilter;

import io.helpdesk.api.savedfilter.SavedFilter.Kind;
import java.util.Map;

/** What to write on a saved filter; null leaves a field alone. */
public record SaveFilter(Kind kind, String name, Map<String, Object> query) {}
