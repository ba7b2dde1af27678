package io.helpdesk.core.macro;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macro.Audience;
import io.helpdesk.api.macro.Macro.Occasion;
import io.helpdesk.api.macro.Macro.Visibility;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.SaveMacro;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Actions under a name. Its lists are replaced as a whole, never changed in place. */
@Entity
@Table(name = "macro")
@DynamicUpdate
public class MacroEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "macro_seq")
    @SequenceGenerator(name = "macro_seq", sequenceName = "macro_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Visibility visibility;

    /** Of {@code USER} alone. */
    @Column(name = "user_id")
    private Long userId;

    /** Of {@code TEAM} alone. */
    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "editor_id")
    private Long editorId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Map<String, Object>> actions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> occasions;

    @Column(name = "message_text")
    private String text;

    private long uses;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MacroEntity() {}

    static MacroEntity create(long accountId, long authorId, SaveMacro command, Instant now) {
        var macro = new MacroEntity();
        macro.accountId = accountId;
        macro.authorId = authorId;
        macro.visibility = Visibility.USER;
        macro.userId = authorId;
        macro.actions = List.of();
        macro.occasions = names(EnumSet.allOf(Occasion.class));
        macro.text = "";
        macro.createdAt = now;
        macro.write(authorId, command, now);
        return macro;
    }

    void write(long writer, SaveMacro command, Instant now) {
        name = command.name() == null ? name : command.name();
        if (command.audience() != null) {
            visibility = command.audience().visibility();
            userId = visibility == Visibility.USER
                    ? Objects.requireNonNullElse(command.audience().userId(), writer)
                    : null;
            teamId = visibility == Visibility.TEAM ? command.audience().teamId() : null;
        }
        actions = command.actions() == null
                ? actions
                : command.actions().stream().map(StoredAction::stored).toList();
        occasions = command.occasions() == null ? occasions : names(command.occasions());
        text = command.text() == null ? text : command.text();
        editorId = writer;
        updatedAt = now;
    }

    /** Whether a user may use it. */
    boolean reachedBy(Caller caller, long user) {
        return switch (visibility) {
                    case EVERYBODY -> true;
                    case TEAM -> caller.teams().contains(teamId);
                    case USER -> userId == user;
                }
                || changedBy(caller, user);
    }

    /** Whether a user may change it: its author, and who administers the account what its author has not for themselves. */
    boolean changedBy(Caller caller, long user) {
        boolean authors = authorId != null && authorId == user;
        boolean forThemselves = visibility == Visibility.USER && (authorId == null || authorId.equals(userId));
        return authors || caller.may(Permission.MACRO_WRITE) && !forThemselves;
    }

    long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Long authorId() {
        return authorId;
    }

    Long editorId() {
        return editorId;
    }

    List<MacroAction> actions() {
        return actions.stream().map(StoredAction::read).toList();
    }

    /**
     * @param people those of its author and editor who are in the account
     * @param files those it keeps
     */
    Macro snapshot(Map<Long, Agent> people, List<StoredFile> files) {
        var offered = EnumSet.noneOf(Occasion.class);
        occasions.forEach(occasion -> offered.add(Occasion.valueOf(occasion)));
        return new Macro(
                id,
                accountId,
                name,
                new Audience(visibility, userId, teamId),
                actions(),
                offered,
                text,
                files,
                uses,
                people.get(authorId),
                people.get(editorId),
                createdAt,
                updatedAt);
    }

    private static List<String> names(Set<Occasion> occasions) {
        return occasions.stream().sorted().map(Occasion::name).toList();
    }
}
