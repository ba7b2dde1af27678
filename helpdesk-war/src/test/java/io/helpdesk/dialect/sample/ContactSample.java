package io.helpdesk.dialect.sample;

import io.helpdesk.api.contact.Contact;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A lead of account 1 without a name, until a test says what matters to it. */
public final class ContactSample {

    private final long id;
    private final Instant createdAt;
    private UUID uuid;
    private String name = "";
    private String firstName = "";
    private String lastName = "";
    private String givenLastName = "";
    private String email;
    private String phoneNumber;
    private Contact.Type type = Contact.Type.LEAD;
    private String city;
    private Instant lastActivityAt;
    private Instant updatedAt;

    public ContactSample(long id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        uuid = new UUID(0, id);
        lastActivityAt = createdAt;
        updatedAt = createdAt;
    }

    public ContactSample uuid(UUID uuid) {
        this.uuid = uuid;
        return this;
    }

    /** The full name and its parts, of which none was given as such. */
    public ContactSample name(String name, String firstName, String lastName) {
        this.name = name;
        this.firstName = firstName;
        this.lastName = lastName;
        return this;
    }

    public ContactSample givenLastName(String givenLastName) {
        this.givenLastName = givenLastName;
        return this;
    }

    public ContactSample email(String email) {
        this.email = email;
        return this;
    }

    public ContactSample phoneNumber(String phoneNumber) {
        this.phoneNumber = phoneNumber;
        return this;
    }

    public ContactSample type(Contact.Type type) {
        this.type = type;
        return this;
    }

    public ContactSample city(String city) {
        this.city = city;
        return this;
    }

    public ContactSample lastActivityAt(Instant lastActivityAt) {
        this.lastActivityAt = lastActivityAt;
        return this;
    }

    public ContactSample updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    public Contact made() {
        return new Contact(
                id,
                uuid,
                1,
                name,
                firstName,
                lastName,
                givenLastName,
                email,
                phoneNumber,
                null,
                type,
                false,
                null,
                city,
                null,
                city == null ? Map.of() : Map.of("city", city),
                Map.of(),
                lastActivityAt,
                createdAt,
                updatedAt);
    }
}
