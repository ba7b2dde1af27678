package io.helpdesk.dialect.wassist;

import java.util.List;

/**
 * A page of a list (wassist 6.1).
 *
 * @param next where the rest is, or null; likewise previous
 */
public record ResultsPage<T>(long count, String next, String previous, List<T> results) {}
