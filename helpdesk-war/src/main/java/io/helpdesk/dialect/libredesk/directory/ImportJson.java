package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.imports.ImportRun;
import java.time.Instant;
import java.util.List;

/** How an import went (libredesk-desk 5.1); it is over when it is told of. */
public record ImportJson(
        boolean running, List<String> logs, int total, int success, int errors, Instant startedAt, Instant endedAt) {

    static ImportJson of(ImportRun run) {
        return new ImportJson(
                false,
                run.said(),
                run.made() + run.refused(),
                run.made(),
                run.refused(),
                run.startedAt(),
                run.endedAt());
    }
}
