package io.helpdesk.api.imports;

import java.time.Instant;
import java.util.List;

/**
 * How an import went.
 *
 * @param made how many were made
 * @param refused how many were not
 * @param said a line for each that was refused, in their order
 */
public record ImportRun(int made, int refused, List<String> said, Instant startedAt, Instant endedAt) {

    public ImportRun {
        said = List.copyOf(said);
    }
}
