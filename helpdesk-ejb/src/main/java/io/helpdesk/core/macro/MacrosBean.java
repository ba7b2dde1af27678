package io.helpdesk.core.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macro.Audience;
import io.helpdesk.api.macro.Macro.Visibility;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.Macros;
import io.helpdesk.api.macro.SaveMacro;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.file.FileErasure;
import io.helpdesk.core.file.Keeper;
import io.helpdesk.core.file.KeptFiles;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.team.RecentTeams;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps macros (chatwoot-desk 5, libredesk-resources 8). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class MacrosBean implements Macros {

    static final String SUBJECT = "macro";

    @Inject
    private EntityManager em;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private KeptFiles files;

    @Inject
    private FileErasure erasure;

    @Inject
    private Directory directory;

    @Inject
    private RecentTeams teams;

    @Inject
    private ReachedMacros reached;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public List<Macro> list(Caller caller) {
        long user = ReachedMacros.user(caller);
        var found = rows.all(MacroEntity.class, caller.accountId()).stream()
                .filter(macro -> macro.reachedBy(caller, user))
                .toList();
        return snapshots(caller, found);
    }

    @Override
    @Requires(Permission.CONVERSATION_READ)
    public Macro get(Caller caller, long macroId) {
        return snapshot(caller, reached.get(caller, macroId));
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Macro create(Caller caller, SaveMacro sent) {
        long user = ReachedMacros.user(caller);
        var command = caller.may(Permission.MACRO_WRITE) ? sent : forThemselves(sent);
        check(caller, command, new Checks().required("name", command.name()));
        quotas.claim(MacroEntity.class, caller.accountId(), SUBJECT, "macros", MOST);
        var macro = MacroEntity.create(caller.accountId(), user, command, clock.instant());
        em.persist(macro);
        // the row that the files refer to comes first
        em.flush();
        keepFiles(macro);
        var made = snapshot(caller, macro);
        deeds.made(caller, Thing.MACRO, made.id(), DeedFacts.of(made));
        return made;
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public Macro update(Caller caller, long macroId, SaveMacro sent) {
        var macro = toChange(caller, macroId);
        var command = caller.may(Permission.MACRO_WRITE) ? sent : forThemselves(sent);
        check(caller, command, new Checks().notBlank("name", command.name()));
        var before = DeedFacts.of(snapshot(caller, macro));
        macro.write(ReachedMacros.user(caller), command, clock.instant());
        keepFiles(macro);
        var after = snapshot(caller, macro);
        deeds.changed(caller, Thing.MACRO, macroId, before, DeedFacts.of(after));
        return after;
    }

    @Override
    @Requires(Permission.CONVERSATION_CHANGE)
    public void delete(Caller caller, long macroId) {
        var macro = toChange(caller, macroId);
        deeds.removed(caller, Thing.MACRO, macroId, DeedFacts.of(snapshot(caller, macro)));
        erasure.of(Keeper.MACRO, macroId);
        em.remove(macro);
    }

    /** What its actions name, and nothing else any more. */
    private void keepFiles(MacroEntity macro) {
        try {
            files.keep(
                    Keeper.MACRO,
                    macro.accountId(),
                    macro.id(),
                    macro.actions().stream()
                            .filter(action -> action.kind() == MacroAction.Kind.SEND_FILE)
                            .collect(Collectors.toMap(
                                    action -> UUID.fromString(action.values().get(0)),
                                    action -> action.values().get(1),
                                    (one, other) -> one)));
        } catch (NotFound unknown) {
            throw new Invalid(SUBJECT, new Violation("actions", Rule.MALFORMED, MacroAction.Kind.SEND_FILE));
        }
    }

    private MacroEntity toChange(Caller caller, long macroId) {
        var macro = reached.get(caller, macroId);
        rows.lock(macro, SUBJECT);
        if (!macro.reachedBy(caller, ReachedMacros.user(caller))) {
            throw new NotFound(SUBJECT);
        }
        if (!macro.changedBy(caller, ReachedMacros.user(caller))) {
            throw new Forbidden(SUBJECT);
        }
        return macro;
    }

    private static SaveMacro forThemselves(SaveMacro sent) {
        return new SaveMacro(
                sent.name(),
                sent.audience() == null ? null : Audience.SELF,
                sent.actions(),
                sent.occasions(),
                sent.text());
    }

    private void check(Caller caller, SaveMacro command, Checks checks) {
        checks.longest("name", command.name(), Checks.LINE).longest("text", command.text(), Checks.TEXT);
        var audience = command.audience();
        if (audience != null && audience.visibility() == Visibility.TEAM) {
            checks.that(
                    audience.teamId() != null
                            && teams.of(caller.accountId(), audience.teamId()).isPresent(),
                    "team",
                    Rule.UNKNOWN_REFERENCE);
        }
        if (audience != null && audience.visibility() == Visibility.USER && audience.userId() != null) {
            checks.that(
                    directory.agent(caller.accountId(), audience.userId()).isPresent(), "user", Rule.UNKNOWN_REFERENCE);
        }
        if (command.actions() != null) {
            ActionRules.check(checks, command.actions());
        }
        checks.refuse(SUBJECT);
    }

    private Macro snapshot(Caller caller, MacroEntity macro) {
        return snapshots(caller, List.of(macro)).get(0);
    }

    private List<Macro> snapshots(Caller caller, List<MacroEntity> macros) {
        var people = new HashSet<Long>();
        macros.stream()
                .flatMap(macro -> Stream.of(macro.authorId(), macro.editorId()))
                .filter(Objects::nonNull)
                .forEach(people::add);
        var known = directory.agents(caller.accountId(), people);
        var kept = files.of(Keeper.MACRO, macros.stream().map(MacroEntity::id).toList());
        return macros.stream()
                .map(macro -> macro.snapshot(known, kept.getOrDefault(macro.id(), List.of())))
                .toList();
    }
}
