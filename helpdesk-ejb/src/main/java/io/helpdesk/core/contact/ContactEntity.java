package io.helpdesk.core.contact;

import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.event.ContactField;
import io.helpdesk.api.event.FieldChange;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.outbox.Tracked;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A person who writes to the desk. Attribute maps are replaced as a whole, never changed in place. */
@Entity
@Table(name = "contact")
@DynamicUpdate
public class ContactEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
    private Long id;

    private UUID uuid;

    @PartitionKey
    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String email;

    @Column(name = "phone_number")
    private String phoneNumber;

    private String identifier;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "contact_type")
    private Contact.Type type;

    private boolean blocked;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Column(name = "avatar_url")
    private String avatarUrl;

    private String location;

    @Column(name = "country_code")
    private String countryCode;

    private String company;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "additional_attributes")
    private Map<String, Object> additionalAttributes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "custom_attributes")
    private Map<String, Object> customAttributes;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Transient
    private final Tracked<ContactField> tracked = new Tracked<>(ContactField.UPDATED_AT, this::told);

    protected ContactEntity() {}

    @PostLoad
    void loaded() {
        tracked.remember();
    }

    private Map<ContactField, Object> told() {
        var fields = new LinkedHashMap<ContactField, Object>();
        fields.put(ContactField.NAME, name);
        fields.put(ContactField.EMAIL, email);
        fields.put(ContactField.PHONE_NUMBER, phoneNumber);
        fields.put(ContactField.IDENTIFIER, identifier);
        fields.put(ContactField.BLOCKED, blocked);
        fields.put(ContactField.TYPE, type.name());
        fields.put(ContactField.LOCATION, location);
        fields.put(ContactField.COUNTRY_CODE, countryCode);
        fields.put(ContactField.ADDITIONAL_ATTRIBUTES, additionalAttributes);
        fields.put(ContactField.CUSTOM_ATTRIBUTES, customAttributes);
        fields.put(ContactField.LAST_ACTIVITY_AT, lastActivityAt);
        fields.put(ContactField.UPDATED_AT, updatedAt);
        return fields;
    }

    /** What changed since it was loaded or this was last asked; empty for a new one. */
    public List<FieldChange<ContactField>> takeChanges() {
        return tracked.take();
    }

    /** A new contact without a name, to be written on. */
    public static ContactEntity create(long accountId, Instant now) {
        var contact = new ContactEntity();
        contact.uuid = UUID.randomUUID();
        contact.accountId = accountId;
        contact.name = "";
        contact.type = Contact.Type.VISITOR;
        contact.additionalAttributes = Map.of();
        contact.customAttributes = Map.of();
        contact.createdAt = now;
        contact.updatedAt = now;
        return contact;
    }

    /** A name given as a whole replaces one given in parts. */
    public void rename(String fullName) {
        name = fullName;
        firstName = null;
        lastName = null;
    }

    /** A name given in parts; the whole name follows from them. */
    public void rename(String first, String last) {
        firstName = first;
        lastName = last == null ? "" : last;
        name = (firstName + " " + lastName).strip();
    }

    public void reachAt(String newEmail, String newPhoneNumber) {
        email = newEmail;
        phoneNumber = newPhoneNumber;
        becomeLeadIfKnown();
    }

    public void identifyAs(String newIdentifier) {
        identifier = newIdentifier;
    }

    /** Whoever is blocked already stays so since then. */
    public void block(boolean value, Instant now) {
        if (value != blocked) {
            blockedAt = value ? now : null;
        }
        blocked = value;
    }

    public void show(String newAvatarUrl) {
        avatarUrl = newAvatarUrl;
    }

    /** City, country and company are kept apart as well, for ordering (chatwoot-client 1.6). */
    public void describe(Map<String, Object> additional) {
        additionalAttributes = additional;
        location = text(additional.get("city"));
        countryCode = text(additional.get("country"));
        company = text(additional.get("company_name"));
        becomeLeadIfKnown();
    }

    public void describeCustom(Map<String, Object> custom) {
        customAttributes = custom;
    }

    public void wrote(Instant now) {
        lastActivityAt = now;
        updatedAt = now;
    }

    public void touched(Instant now) {
        updatedAt = now;
    }

    /** A visitor becomes a lead as soon as there is a way to reach them (chatwoot-client 1.6). */
    private void becomeLeadIfKnown() {
        boolean social = additionalAttributes.keySet().stream()
                .anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith("social_"));
        if (type == Contact.Type.VISITOR && (email != null || phoneNumber != null || social)) {
            type = Contact.Type.LEAD;
        }
    }

    private static String text(Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        return StorableText.beginning(text, 255);
    }

    public Contact snapshot() {
        int blank = name.indexOf(' ');
        var first = firstName != null ? firstName : blank < 0 ? name : name.substring(0, blank);
        var last = firstName != null
                ? lastName
                : blank < 0 ? "" : name.substring(blank + 1).strip();
        return new Contact(
                id,
                uuid,
                accountId,
                name,
                first,
                last,
                lastName == null ? "" : lastName,
                email,
                phoneNumber,
                identifier,
                type,
                blocked,
                avatarUrl,
                location,
                countryCode,
                additionalAttributes,
                customAttributes,
                lastActivityAt,
                createdAt,
                updatedAt);
    }

    /** Merges one level deep. */
    public static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
        var merged = new LinkedHashMap<>(base);
        merged.putAll(over);
        return merged;
    }

    public Long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phoneNumber() {
        return phoneNumber;
    }

    public String identifier() {
        return identifier;
    }

    public boolean blocked() {
        return blocked;
    }

    /** Null unless {@link #blocked}, and where a version that did not keep it has done so. */
    public Instant blockedAt() {
        return blockedAt;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    public Map<String, Object> additionalAttributes() {
        return additionalAttributes;
    }

    public Map<String, Object> customAttributes() {
        return customAttributes;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
