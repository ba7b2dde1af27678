package io.helpdesk.core.imports;

import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.agent.SaveAgent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.imports.ImportRun;
import io.helpdesk.api.imports.ImportedAgent;
import io.helpdesk.api.imports.Imports;
import io.helpdesk.api.label.Labels;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.team.Teams;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.core.imports.ImportRunEntity.Kind;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** No EJB: it has no transaction around all rows, as what is refused in one would take the others along. */
@ApplicationScoped
public class ImportsBean implements Imports {

    private static final String SUBJECT = "import";

    @Inject
    private EntityManager em;

    @Inject
    private Transactions transactions;

    @Inject
    private Agents agents;

    @Inject
    private Teams teams;

    @Inject
    private Labels labels;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.AGENT_WRITE)
    public ImportRun agents(Caller caller, List<ImportedAgent> wanted) {
        return run(caller, Kind.AGENTS, wanted, ImportedAgent::email, agent -> {
            var made = agents.create(
                    caller, new SaveAgent(agent.name(), agent.email(), null, null, null, agent.roles(), true));
            teams.placeMember(caller, made.id(), agent.teams());
        });
    }

    @Override
    @Requires(Permission.LABEL_WRITE)
    public ImportRun labels(Caller caller, List<String> titles) {
        return run(
                caller,
                Kind.LABELS,
                titles,
                Function.identity(),
                title -> labels.create(caller, new SaveLabel(title, null, null, null)));
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public ImportRun lastOfAgents(Caller caller) {
        return last(caller, Kind.AGENTS);
    }

    @Override
    @Requires(Permission.LABEL_WRITE)
    public ImportRun lastOfLabels(Caller caller) {
        return last(caller, Kind.LABELS);
    }

    private <T> ImportRun run(Caller caller, Kind kind, List<T> rows, Function<T, String> name, Consumer<T> make) {
        if (rows.size() > MOST) {
            throw new Invalid(SUBJECT, new Violation("rows", Rule.TOO_MANY, (long) MOST));
        }
        var begun = clock.instant();
        var said = new ArrayList<String>();
        for (var row : rows) {
            try {
                transactions.together(() -> {
                    make.accept(row);
                    return null;
                });
            } catch (HelpdeskException refused) {
                said.add(name.apply(row) + ": " + why(refused));
            }
        }
        var run = new ImportRun(rows.size() - said.size(), said.size(), said, begun, clock.instant());
        return transactions.together(() -> kept(caller, kind, run));
    }

    private static String why(HelpdeskException refused) {
        if (refused instanceof Invalid invalid) {
            var first = invalid.violations().get(0);
            return first.field() + " " + first.rule().name().toLowerCase(Locale.ROOT);
        }
        return refused.subject() + " " + refused.kind().name().toLowerCase(Locale.ROOT);
    }

    private ImportRun kept(Caller caller, Kind kind, ImportRun run) {
        locks.hold(caller.accountId(), "import of " + kind);
        var stored = em.find(ImportRunEntity.class, new ImportRunEntity.Key(caller.accountId(), kind));
        if (stored == null) {
            stored = new ImportRunEntity(caller.accountId(), kind);
            stored.write(run);
            em.persist(stored);
        } else {
            stored.write(run);
        }
        return run;
    }

    private ImportRun last(Caller caller, Kind kind) {
        return transactions.together(() -> {
            var stored = em.find(ImportRunEntity.class, new ImportRunEntity.Key(caller.accountId(), kind));
            if (stored == null) {
                throw new NotFound(SUBJECT);
            }
            return stored.snapshot();
        });
    }
}
