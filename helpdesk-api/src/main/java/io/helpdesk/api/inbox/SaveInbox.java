package io.helpdesk.api.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to write on an inbox, in the parts of {@link Inbox}, none of which is null; {@link #builder} makes them. In them,
 * null leaves a field alone (or takes the default when creating); {@code Optional.empty()} clears it.
 *
 * @param kind only when creating
 */
public record SaveInbox(
        ChannelKind kind,
        String name,
        Boolean enabled,
        Address address,
        Identity identity,
        Channel channel,
        Greeting greeting,
        OfficeHours officeHours,
        Survey survey,
        Assignment assignment,
        Continuation continuation,
        Sender sender) {

    /** Nothing is said yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same with this address. */
    public SaveInbox withAddress(Address other) {
        return new SaveInbox(
                kind,
                name,
                enabled,
                other,
                identity,
                channel,
                greeting,
                officeHours,
                survey,
                assignment,
                continuation,
                sender);
    }

    /**
     * How it is reached; unique over all accounts.
     *
     * @param email of an Email inbox, required there
     * @param phoneNumber of a Whatsapp inbox, required there
     */
    public record Address(Optional<String> email, Optional<String> phoneNumber) {

        /** The address to write; null where it stays or is cleared. */
        public String newEmail() {
            return email == null ? null : email.orElse(null);
        }

        /** The number to write; null where it stays or is cleared. */
        public String newPhoneNumber() {
            return phoneNumber == null ? null : phoneNumber.orElse(null);
        }
    }

    /** How visitors say who they are. */
    public record Identity(Boolean proofMandatory, Boolean emailCollected) {}

    /**
     * What stands behind it.
     *
     * @param settings merged, one level deep; those that the kind of channel has and no others
     */
    public record Channel(Optional<String> provider, Map<String, Object> settings) {}

    /** What is said first to who writes. */
    public record Greeting(Boolean enabled, Optional<String> message) {}

    /**
     * When people are there.
     *
     * @param days those not named stay as they are
     */
    public record OfficeHours(
            Boolean enabled, List<WorkingDay> days, String timezone, Optional<String> closedMessage) {}

    /** Whether and how contacts are asked how it was. */
    public record Survey(Boolean enabled, Map<String, Object> settings) {}

    /** Whether and how conversations find their agents by themselves. */
    public record Assignment(Boolean automatic, Map<String, Object> settings) {}

    /** How contacts go on. */
    public record Continuation(Boolean afterResolved, Boolean oneConversationPerSession) {}

    /** Whom messages come from. */
    public record Sender(String nameType, Optional<String> businessName) {}

    /** Makes the command; what is not said stays as it is, or takes the default when creating. */
    public static final class Builder {

        private ChannelKind kind;
        private String name;
        private Optional<String> email;
        private Optional<String> phoneNumber;
        private Optional<String> provider;
        private Boolean identityMandatory;
        private Map<String, Object> channelSettings;
        private Boolean enabled;
        private Boolean greetingEnabled;
        private Optional<String> greetingMessage;
        private Boolean workingHoursEnabled;
        private List<WorkingDay> workingHours;
        private String timezone;
        private Optional<String> outOfOfficeMessage;
        private Boolean collectEmail;
        private Boolean surveyEnabled;
        private Map<String, Object> surveySettings;
        private Boolean autoAssignment;
        private Map<String, Object> autoAssignmentSettings;
        private Boolean messagesAfterResolved;
        private Boolean oneConversationPerSession;
        private String senderNameType;
        private Optional<String> businessName;

        private Builder() {}

        public Builder kind(ChannelKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder email(Optional<String> email) {
            this.email = email;
            return this;
        }

        public Builder phoneNumber(Optional<String> phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        public Builder provider(Optional<String> provider) {
            this.provider = provider;
            return this;
        }

        public Builder identityMandatory(Boolean identityMandatory) {
            this.identityMandatory = identityMandatory;
            return this;
        }

        public Builder channelSettings(Map<String, Object> channelSettings) {
            this.channelSettings = channelSettings;
            return this;
        }

        public Builder enabled(Boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder greetingEnabled(Boolean greetingEnabled) {
            this.greetingEnabled = greetingEnabled;
            return this;
        }

        public Builder greetingMessage(Optional<String> greetingMessage) {
            this.greetingMessage = greetingMessage;
            return this;
        }

        public Builder workingHoursEnabled(Boolean workingHoursEnabled) {
            this.workingHoursEnabled = workingHoursEnabled;
            return this;
        }

        public Builder workingHours(List<WorkingDay> workingHours) {
            this.workingHours = workingHours;
            return this;
        }

        public Builder timezone(String timezone) {
            this.timezone = timezone;
            return this;
        }

        public Builder outOfOfficeMessage(Optional<String> outOfOfficeMessage) {
            this.outOfOfficeMessage = outOfOfficeMessage;
            return this;
        }

        public Builder collectEmail(Boolean collectEmail) {
            this.collectEmail = collectEmail;
            return this;
        }

        public Builder surveyEnabled(Boolean surveyEnabled) {
            this.surveyEnabled = surveyEnabled;
            return this;
        }

        public Builder surveySettings(Map<String, Object> surveySettings) {
            this.surveySettings = surveySettings;
            return this;
        }

        public Builder autoAssignment(Boolean autoAssignment) {
            this.autoAssignment = autoAssignment;
            return this;
        }

        public Builder autoAssignmentSettings(Map<String, Object> autoAssignmentSettings) {
            this.autoAssignmentSettings = autoAssignmentSettings;
            return this;
        }

        public Builder messagesAfterResolved(Boolean messagesAfterResolved) {
            this.messagesAfterResolved = messagesAfterResolved;
            return this;
        }

        public Builder oneConversationPerSession(Boolean oneConversationPerSession) {
            this.oneConversationPerSession = oneConversationPerSession;
            return this;
        }

        public Builder senderNameType(String senderNameType) {
            this.senderNameType = senderNameType;
            return this;
        }

        public Builder businessName(Optional<String> businessName) {
            this.businessName = businessName;
            return this;
        }

        public SaveInbox build() {
            return new SaveInbox(
                    kind,
                    name,
                    enabled,
                    new Address(email, phoneNumber),
                    new Identity(identityMandatory, collectEmail),
                    new Channel(provider, channelSettings),
                    new Greeting(greetingEnabled, greetingMessage),
                    new OfficeHours(workingHoursEnabled, workingHours, timezone, outOfOfficeMessage),
                    new Survey(surveyEnabled, surveySettings),
                    new Assignment(autoAssignment, autoAssignmentSettings),
                    new Continuation(messagesAfterResolved, oneConversationPerSession),
                    new Sender(senderNameType, businessName));
        }
    }
}
