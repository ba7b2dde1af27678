package io.helpdesk.core.measure;

import java.util.List;

/** What nobody counts, because only the database or a pool knows it: asked for when somebody looks. */
public interface LookedUp {

    /**
     * A number.
     *
     * @param name in words with dots between
     * @param of what tells several of one name apart, one of few, or null
     * @param value NaN if it cannot be had
     */
    record Number(String name, String sentence, String of, double value) {}

    /** Quick, or at most ten seconds old. The names are the same each time. */
    List<Number> numbers();
}
