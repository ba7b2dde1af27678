package io.helpdesk.dialect.chatwoot.application.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.api.inbox.WorkingDay;
import io.helpdesk.dialect.chatwoot.channel.ChannelJson;
import java.util.List;
import java.util.Map;

/**
 * An inbox (chatwoot-resources 4.3).
 *
 * @param channel the keys that only this kind of channel has
 * @param secrets the keys of the channel that only administrators see; null leaves them out
 */
public record InboxJson(
        long id,
        String avatarUrl,
        long channelId,
        String name,
        String channelType,
        boolean greetingEnabled,
        String greetingMessage,
        boolean workingHoursEnabled,
        boolean enableEmailCollect,
        boolean csatSurveyEnabled,
        Map<String, Object> csatConfig,
        boolean enableAutoAssignment,
        Map<String, Object> autoAssignmentConfig,
        String outOfOfficeMessage,
        List<WorkingDay> workingHours,
        String timezone,
        String callbackWebhookUrl,
        boolean allowMessagesAfterResolved,
        boolean lockToSingleConversation,
        String senderNameType,
        String businessName,
        String widgetColor,
        String websiteUrl,
        Boolean hmacMandatory,
        String welcomeTitle,
        String welcomeTagline,
        String webWidgetScript,
        String websiteToken,
        List<?> selectedFeatureFlags,
        String replyTime,
        String messagingServiceSid,
        String phoneNumber,
        String provider,
        @JsonUnwrapped ChannelJson channel,
        @JsonUnwrapped ChannelJson.Secrets secrets) {}
