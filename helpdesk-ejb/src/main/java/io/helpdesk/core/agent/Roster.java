package io.helpdesk.core.agent;

import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Who is there to take a conversation, as {@link Directory} found it within the last second. */
@ApplicationScoped
public class Roster {

    private record Online(long accountId, long inboxId) {}

    private record InInbox(long accountId, long inboxId) {}

    private record InTeam(long accountId, long teamId) {}

    @Inject
    private Directory directory;

    @Inject
    private RecentLookups recent;

    /** User ids of an inbox's members who are online, in rising order. */
    @SuppressWarnings("unchecked")
    public List<Long> online(long accountId, long inboxId) {
        return recent.remember(
                List.class, new Online(accountId, inboxId), () -> directory.onlineMembers(accountId, inboxId));
    }

    /** User ids of an inbox's members. */
    @SuppressWarnings("unchecked")
    public Set<Long> inInbox(long accountId, long inboxId) {
        return recent.remember(
                Set.class, new InInbox(accountId, inboxId), () -> directory.inboxMembers(accountId, inboxId));
    }

    /** User ids of a team's members. */
    @SuppressWarnings("unchecked")
    public Set<Long> inTeam(long accountId, long teamId) {
        return recent.remember(
                Set.class, new InTeam(accountId, teamId), () -> directory.teamMembers(accountId, teamId));
    }
}
