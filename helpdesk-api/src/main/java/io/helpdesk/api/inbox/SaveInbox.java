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
        Optional<String> businessName) {}
