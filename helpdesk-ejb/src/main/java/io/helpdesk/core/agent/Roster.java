package io.helpdesk.core.agent;

import io.helpdesk.core.persistence.RecentLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Who is there to take a conversation, as {@link Directory} found it within the last second. */
@ApplicationScoped
public class Roster {

    private record Online(long inboxId) {}

    private record InInbox(long inboxId) {}

    private record InTeam(long teamId) {}

    @Inject
    private Directory directory;

    @Inject
    private RecentLookups recent;

    /** User ids of an inbox's members who are online, in rising order. */
    @SuppressWarnings("unchecked")
    public List<Long> online(long inboxId) {
        return recent.remember(List.class, new Online(inboxId), () -> directory.onlineMembers(inboxId));
    }

    /** User ids of an inbox's members. */
    @SuppressWarnings("unchecked")
    public Set<Long> inInbox(long inboxId) {
        return recent.remember(Set.class, new InInbox(inboxId), () -> directory.inboxMembers(inboxId));
    }

    /** User ids of a team's members. */
    @SuppressWarnings("unchecked")
    public Set<Long> inTeam(long teamId) {
        return recent.remember(Set.class, new InTeam(teamId), () -> directory.teamMembers(teamId));
    }
}
