package io.helpdesk.core.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** That a contact carries a label. */
@Entity
@Table(name = "contact_label")
@IdClass(ContactLabelEntity.Key.class)
@DynamicUpdate
public class ContactLabelEntity {

    @Id
    @Column(name = "contact_id")
    private Long contactId;

    @Id
    private String title;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    protected ContactLabelEntity() {}

    ContactLabelEntity(ContactEntity contact, String title) {
        this.contactId = contact.id();
        this.accountId = contact.accountId();
        this.title = title;
    }

    /** Contact and label. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long contactId;
        private String title;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(contactId, key.contactId)
                    && Objects.equals(title, key.title);
        }

        @Override
        public int hashCode() {
            return Objects.hash(contactId, title);
        }
    }
}
