package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.SaveAgent;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.team.Team;
import io.helpdesk.dialect.libredesk.EmailAddress;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an agent is to be, as a whole (libredesk-resources 2).
 *
 * @param availability null to leave it
 * @param password empty for none
 */
record AgentCommand(
        String email,
        String name,
        List<String> roles,
        List<String> teams,
        boolean enabled,
        Availability availability,
        String password,
        boolean welcome) {

    /** What the original says of a password that is none, after what it says before. */
    static final String PASSWORD_RULE =
            "Password must be 10-72 characters long should contain at least one uppercase letter, "
                    + "one lowercase letter, one number, and one special character.";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 72;

    /** @throws LibredeskRefusal for what is missing or malformed, in the original's order */
    static AgentCommand read(LibredeskBody body) {
        var email = body.text("email").strip().toLowerCase(Locale.ROOT);
        var first = body.text("first_name").strip();
        var last = body.text("last_name").strip();
        var roles = body.texts("roles");
        var teams = body.texts("teams");
        var availability = body.text("availability_status");
        var password = body.text("new_password");
        boolean enabled = body.flag("enabled");
        boolean welcome = body.flag("send_welcome_email");
        body.refuseUnlessDecoded();
        if (email.isEmpty()) {
            throw LibredeskRefusal.input("`email` empty");
        }
        if (!EmailAddress.valid(email)) {
            throw LibredeskRefusal.input("Invalid email address");
        }
        if (roles.isEmpty()) {
            throw LibredeskRefusal.input("`role` empty");
        }
        if (first.isEmpty()) {
            throw LibredeskRefusal.input("`first_name` empty");
        }
        return new AgentCommand(
                email,
                (first + " " + last).strip(),
                roles,
                teams,
                enabled,
                availability.isEmpty() ? null : availability(availability),
                password,
                welcome);
    }

    /** @throws LibredeskRefusal 500 for a word that is none of them */
    static Availability availability(String word) {
        return switch (word) {
            case "online" -> Availability.ONLINE;
            case "away", "away_manual", "away_and_reassigning" -> Availability.BUSY;
            case "offline" -> Availability.OFFLINE;
            default -> throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        };
    }

    /** @throws LibredeskRefusal if a password is given that is too short or too long */
    void refuseWeakPassword() {
        if (!password.isEmpty() && (password.length() < SHORTEST || password.length() > LONGEST)) {
            throw LibredeskRefusal.input(PASSWORD_RULE);
        }
    }

    /** A new agent is let in, and online. */
    SaveAgent creating(List<DeskRole> known) {
        return new SaveAgent(name, email, null, null, null, keys(known), true);
    }

    /** Whoever is said to be there is so without a live connection, which this wire does not have. */
    SaveAgent overwriting(List<DeskRole> known) {
        return new SaveAgent(
                name, email, null, availability, availability == null ? null : false, keys(known), enabled);
    }

    /** Of the teams that there are under these names. */
    Set<Long> teamKeys(List<Team> known) {
        var wanted = teams.stream()
                .map(team -> team.strip().toLowerCase(Locale.ROOT))
                .toList();
        return named(known, wanted, Team::name, Team::id);
    }

    private Set<Long> keys(List<DeskRole> known) {
        var keys = named(known, roles, RoleJson::name, DeskRole::id);
        if (keys.isEmpty()) {
            throw LibredeskRefusal.general(500, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
        return keys;
    }

    private static <T> Set<Long> named(
            List<T> known, Collection<String> names, Function<T, String> name, Function<T, Long> key) {
        return known.stream()
                .filter(each -> names.contains(name.apply(each)))
                .map(key)
                .collect(Collectors.toSet());
    }
}
