package io.helpdesk.core.contactexport;

import io.helpdesk.api.contact.ContactExport.State;
import io.helpdesk.api.contact.ContactExports;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.file.GrowingFiles;
import io.helpdesk.core.persistence.Rows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes some rows of a table, and then how many bytes it has, in one transaction: what a node wrote that stopped before that is
 * written over.
 */
@Stateless
public class ExportSteps {

    private static final int ROWS = 200;

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private GrowingFiles files;

    @Inject
    private Clock clock;

    /** Those that are not over, the oldest first, at most so many. */
    public List<Long> running(int most) {
        return em.createQuery(
                        "select e.id from ContactExportEntity e where e.state = :running order by e.updatedAt, e.id",
                        Long.class)
                .setParameter("running", State.RUNNING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Nothing where another node is at it. */
    public void goOn(long exportId) {
        var begun = locked(exportId);
        if (begun == null) {
            return;
        }
        var keys = files.read(begun.keys(), begun.done() * Long.BYTES, ROWS * Long.BYTES)
                .map(ExportSteps::keys)
                .orElse(null);
        if (keys == null || keys.isEmpty() && begun.done() < begun.rows()) {
            abandon(begun);
            return;
        }
        var lines = lines(begun, keys);
        if (begun.size() + lines.length > ContactExports.MOST_BYTES
                || !files.write(begun.file(), begun.size(), lines)) {
            abandon(begun);
            return;
        }
        var now = clock.instant();
        begun.advance(keys.size(), lines.length, now);
        if (!begun.running()) {
            files.finish(begun.accountId(), begun.file(), ExportMails.FILENAME, "text/csv", begun.size(), now);
            files.remove(begun.keys());
        }
    }

    /** It was tried in vain. */
    public void failed(long exportId) {
        var begun = locked(exportId);
        if (begun != null) {
            begun.fail(clock.instant());
            if (!begun.running()) {
                abandon(begun);
            }
        }
    }

    private void abandon(ContactExportEntity begun) {
        begun.giveUp(clock.instant());
        for (UUID each : List.of(begun.keys(), begun.file())) {
            files.remove(each);
        }
    }

    private byte[] lines(ContactExportEntity begun, List<Long> keys) {
        var lines = new StringBuilder();
        if (begun.done() == 0) {
            lines.append(ContactLine.names(begun.columns()));
        }
        if (!keys.isEmpty()) {
            em.createQuery(
                            "select c from ContactEntity c where c.accountId = :account and c.id in :keys order by c.id",
                            ContactEntity.class)
                    .setParameter("account", begun.accountId())
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(contact -> lines.append(ContactLine.of(contact.snapshot(), begun.columns())));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> keys(byte[] bytes) {
        var keys = new ArrayList<Long>();
        var left = ByteBuffer.wrap(bytes);
        while (left.remaining() >= Long.BYTES) {
            keys.add(left.getLong());
        }
        return keys;
    }

    private ContactExportEntity locked(long exportId) {
        return rows.free(ContactExportEntity.class, exportId)
                .filter(ContactExportEntity::running)
                .orElse(null);
    }
}
