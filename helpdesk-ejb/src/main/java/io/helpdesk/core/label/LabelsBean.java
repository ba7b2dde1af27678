package io.helpdesk.core.label;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.Labels;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.core.account.ListChanges;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The labels an account knows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class LabelsBean implements Labels {

    /** Two characters at least, the first a letter or digit (chatwoot-resources 9). */
    static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]+");

    @Inject
    private EntityManager em;

    @Inject
    private UniqueNames names;

    @Inject
    private Rows rows;

    @Inject
    private LockOrder order;

    @Inject
    private ListChanges lists;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Label> list(Caller caller) {
        return em
                .createQuery(
                        "select l from LabelEntity l where l.accountId = :account order by l.title, l.id",
                        LabelEntity.class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .map(LabelEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Label get(Caller caller, long labelId) {
        return own(caller, labelId).snapshot();
    }

    @Override
    @Requires(Permission.LABEL_WRITE)
    public Label create(Caller caller, SaveLabel command) {
        check(caller, command, new Checks().required("title", command.title()), UniqueNames.NEW);
        var label = LabelEntity.create(caller.accountId(), command, clock.instant());
        em.persist(label);
        lists.changed(caller.accountId());
        return label.snapshot();
    }

    @Override
    @Requires(Permission.LABEL_WRITE)
    public Label update(Caller caller, long labelId, SaveLabel command) {
        var label = own(caller, labelId);
        check(caller, command, new Checks().notBlank("title", command.title()), labelId);
        rows.lock(label, "label");
        var before = label.title();
        label.write(command, clock.instant());
        em.flush();
        if (!before.equals(label.title())) {
            order.labelled(caller.accountId(), before);
            rename("conversation", caller.accountId(), before, label.title());
            rename("contact", caller.accountId(), before, label.title());
        }
        lists.changed(caller.accountId());
        return label.snapshot();
    }

    @Override
    @Requires(Permission.LABEL_WRITE)
    public void delete(Caller caller, long labelId) {
        var label = own(caller, labelId);
        rows.lock(label, "label");
        em.remove(label);
        lists.changed(caller.accountId());
    }

    private void check(Caller caller, SaveLabel command, Checks checks, long self) {
        checks.form("title", command.title(), TITLE)
                .longest("title", command.title(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .longest("color", command.color(), 32)
                .refuse("label");
        if (command.title() != null) {
            var title = LabelEntity.normalized(command.title());
            names.claim(LabelEntity.class, "label", caller.accountId(), "title", Map.of("title", title), self);
        }
    }

    /** What carries the old title carries the new one from now on, once. */
    private void rename(String carrier, long accountId, String before, String after) {
        var old = "where account_id = :account and title = :before";
        em.createNativeQuery("update " + carrier + "_label set title = :after " + old
                        + " and not exists (select 1 from "
                        + carrier + "_label other where other.account_id = :account and other." + carrier + "_id = "
                        + carrier + "_label." + carrier
                        + "_id and other.title = :after)")
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("account", accountId)
                .executeUpdate();
        em.createNativeQuery("delete from " + carrier + "_label " + old)
                .setParameter("before", before)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    private LabelEntity own(Caller caller, long labelId) {
        return rows.own(LabelEntity.class, caller.accountId(), labelId, "label");
    }
}
