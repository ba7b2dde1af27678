package io.helpdesk.core.notification;

import io.helpdesk.api.notification.NotificationChoices.Topic;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Of what a member wants to be told. Its lists are replaced as a whole, never changed in place. */
@Entity
@Table(name = "notification_choice")
@DynamicUpdate
public class NotificationChoiceEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_choice_seq")
    @SequenceGenerator(name = "notification_choice_seq", sequenceName = "notification_choice_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "by_mail")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> mail;

    @Column(name = "by_push")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> push;

    /** Whether new conversations are in either list: what a query asks for each of them. */
    private boolean creation;

    protected NotificationChoiceEntity() {}

    static NotificationChoiceEntity of(long accountId, long userId) {
        var choice = new NotificationChoiceEntity();
        choice.accountId = accountId;
        choice.userId = userId;
        return choice;
    }

    void choose(Set<Topic> byMail, Set<Topic> byPush) {
        mail = names(byMail);
        push = names(byPush);
        creation = byMail.contains(Topic.CREATION) || byPush.contains(Topic.CREATION);
    }

    @Override
    public long accountId() {
        return accountId;
    }

    Set<Topic> mail() {
        return topics(mail);
    }

    Set<Topic> push() {
        return topics(push);
    }

    private static List<String> names(Set<Topic> topics) {
        return topics.stream().sorted().map(Topic::name).toList();
    }

    private static Set<Topic> topics(List<String> names) {
        return names.stream().map(Topic::valueOf).collect(Collectors.toSet());
    }
}
