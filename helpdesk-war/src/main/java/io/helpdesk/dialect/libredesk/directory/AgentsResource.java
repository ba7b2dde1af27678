package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.caller.Credentials;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.role.Roles;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.api.team.Teams;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import io.helpdesk.web.PublicAddress;
import io.helpdesk.web.idempotency.NotKept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/** The agents (libredesk-resources 2). */
@Path("agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class AgentsResource {

    @Inject
    CurrentCaller current;

    @Inject
    Agents agents;

    @Inject
    Roles roles;

    @Inject
    Teams teams;

    @Inject
    Credentials credentials;

    @Inject
    UserPasswords passwords;

    @Inject
    PublicAddress address;

    @Inject
    ShownAgent shown;

    /** A key pair, as shown once. */
    public record KeyPairJson(String apiKey, String apiSecret) {}

    @GET
    @Needs(Permission.AGENT_WRITE)
    public Envelope<List<CompactAgentJson>> list() {
        return Envelope.success(newestFirst());
    }

    @GET
    @Path("compact")
    public Envelope<List<CompactAgentJson>> compact() {
        return Envelope.success(newestFirst());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.AGENT_WRITE)
    public Envelope<AgentJson> get(@PathParam("id") String id) {
        return Envelope.success(shown(PathId.of(id)));
    }

    @POST
    @Needs(Permission.AGENT_WRITE)
    public Envelope<AgentJson> create(LibredeskBody body) {
        var caller = current.get();
        var command = AgentCommand.read(body);
        try {
            long agent =
                    agents.create(caller, command.creating(roles.list(caller))).id();
            teams.placeMember(caller, agent, command.teamKeys(teams.list(caller)));
            if (command.welcome()) {
                passwords.invite(caller, agent, address.base() + "/sign-in/password");
            }
            return Envelope.success(shown(agent));
        } catch (Conflict member) {
            throw taken();
        }
    }

    /** Overwrites all of it. */
    @PUT
    @Path("{id}")
    @NotKept
    @Needs(Permission.AGENT_WRITE)
    public Envelope<AgentJson> update(@PathParam("id") String id, LibredeskBody body) {
        var caller = current.get();
        long agent = PathId.of(id);
        var command = AgentCommand.read(body);
        known(agent);
        command.refuseWeakPassword();
        try {
            agents.update(caller, agent, command.overwriting(roles.list(caller)));
            teams.placeMember(caller, agent, command.teamKeys(teams.list(caller)));
            if (!command.password().isEmpty()) {
                passwords.give(caller, agent, command.password());
            }
        } catch (Invalid refused) {
            var first = refused.violations().get(0);
            if (first.field().equals("password")) {
                throw LibredeskRefusal.input(AgentCommand.PASSWORD_RULE);
            }
            throw first.rule() == Rule.TAKEN ? taken() : refused;
        }
        return Envelope.success(shown(agent));
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.AGENT_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long agent;
        try {
            agent = PathId.of(id);
        } catch (LibredeskRefusal none) {
            throw LibredeskRefusal.input("globals.terms.user `id` empty");
        }
        if (current.get().id().equals(agent)) {
            throw LibredeskRefusal.input("You cannot delete yourself");
        }
        try {
            agents.remove(current.get(), agent);
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Not found");
        }
        return Envelope.done();
    }

    /** Replaces the key pair that there was. */
    @POST
    @Path("{id}/api-key")
    @NotKept
    @Needs(Permission.AGENT_WRITE)
    public Envelope<KeyPairJson> makeKey(@PathParam("id") String id) {
        long agent = PathId.of(id);
        known(agent);
        var pair = credentials.resetKeyPair(current.get(), current.get().accountId(), agent);
        return Envelope.success(new KeyPairJson(pair.key(), pair.secret()));
    }

    @DELETE
    @Path("{id}/api-key")
    @Needs(Permission.AGENT_WRITE)
    public Envelope<Boolean> revokeKey(@PathParam("id") String id) {
        long agent = PathId.of(id);
        known(agent);
        credentials.revokeKeyPair(current.get(), current.get().accountId(), agent);
        return Envelope.done();
    }

    private void known(long agent) {
        try {
            agents.get(current.get(), agent);
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("User not found");
        }
    }

    private AgentJson shown(long agent) {
        known(agent);
        var caller = current.get();
        var pair =
                credentials.keyPairs(caller, caller.accountId(), agent).stream().findFirst();
        return shown.of(
                caller,
                agent,
                pair.map(Credentials.StoredCredential::publicPart).orElse(null),
                pair.map(Credentials.StoredCredential::lastUsedAt).orElse(null));
    }

    private static LibredeskRefusal taken() {
        return LibredeskRefusal.general(500, "User with same email already exists");
    }

    private List<CompactAgentJson> newestFirst() {
        return agents.list(current.get()).stream()
                .sorted(Comparator.comparing(Agent::updatedAt)
                        .thenComparing(Agent::id)
                        .reversed())
                .map(AgentMapper::toCompactJson)
                .toList();
    }
}
