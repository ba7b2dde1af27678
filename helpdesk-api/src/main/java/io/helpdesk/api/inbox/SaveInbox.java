package io.helpdesk.api.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to write on an inbox. Null leaves a field alone (or takes the default when creating); {@code Optional.empty()}
 * clears it.
 *
 * @param kind only when creating
 * @param email of an Email inbox, required there; unique over all accounts
 * @param phoneNumber of a Whatsapp inbox, required there; unique over all accounts
 * @param channelSettings merged, one level deep; those that the kind of channel has and no others
 * @param workingHours days not named stay as they are
 */
public record SaveInbox(
        ChannelKind kind,
        String name,
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<String> provider,
        Boolean identityMandatory,
        Map<String, Object> channelSettings,
        Boolean enabled,
        Boolean greetingEnabled,
        Optional<String> greetingMessage,
        Boolean workingHoursEnabled,
        List<WorkingDay> workingHours,
        String timezone,
        Optional<String> outOfOfficeMessage,
        Boolean collectEmail,
        Boolean surveyEnabled,
        Map<String, Object> surveySettings,
        Boolean autoAssignment,
        Map<String, Object> autoAssignmentSettings,
        Boolean messagesAfterResolved,
        Boolean oneConversationPerSession,
        String senderNameType,
        Optional<String> businessName) {
    /** Nothing is said yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same with these addresses. */
    public SaveInbox withAddresses(Optional<String> address, Optional<String> number) {
        return new SaveInbox(
                kind,
                name,
                address,
                number,
                provider,
                identityMandatory,
                channelSettings,
                enabled,
                greetingEnabled,
                greetingMessage,
                workingHoursEnabled,
                workingHours,
                timezone,
                outOfOfficeMessage,
                collectEmail,
                surveyEnabled,
                surveySettings,
                autoAssignment,
                autoAssignmentSettings,
                messagesAfterResolved,
                oneConversationPerSession,
                senderNameType,
                businessName);
    }

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
                    email,
                    phoneNumber,
                    provider,
                    identityMandatory,
                    channelSettings,
                    enabled,
                    greetingEnabled,
                    greetingMessage,
                    workingHoursEnabled,
                    workingHours,
                    timezone,
                    outOfOfficeMessage,
                    collectEmail,
                    surveyEnabled,
                    surveySettings,
                    autoAssignment,
                    autoAssignmentSettings,
                    messagesAfterResolved,
                    oneConversationPerSession,
                    senderNameType,
                    businessName);
        }
    }
}
