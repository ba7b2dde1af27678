package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.JsonSuffix;
import io.helpdesk.dialect.chatwoot.NoOptions;
import io.helpdesk.dialect.chatwoot.ParamsFilter;
import io.helpdesk.dialect.chatwoot.SessionEcho;
import io.helpdesk.dialect.chatwoot.UploadsFilter;
import io.helpdesk.dialect.chatwoot.application.account.AccountResource;
import io.helpdesk.dialect.chatwoot.application.account.AuditLogsResource;
import io.helpdesk.dialect.chatwoot.application.agent.AgentsResource;
import io.helpdesk.dialect.chatwoot.application.attribute.AttributeDefinitionsResource;
import io.helpdesk.dialect.chatwoot.application.automation.AutomationRulesResource;
import io.helpdesk.dialect.chatwoot.application.automation.SlaPoliciesResource;
import io.helpdesk.dialect.chatwoot.application.bot.AgentBotsResource;
import io.helpdesk.dialect.chatwoot.application.campaign.CampaignsResource;
import io.helpdesk.dialect.chatwoot.application.campaign.InboxCampaignsResource;
import io.helpdesk.dialect.chatwoot.application.cannedresponse.CannedResponsesResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactAvatarResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactInboxesResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactMergeResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactNotesResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactPartsResource;
import io.helpdesk.dialect.chatwoot.application.contact.ContactsResource;
import io.helpdesk.dialect.chatwoot.application.contactexport.ContactExportsResource;
import io.helpdesk.dialect.chatwoot.application.contactimport.ContactImportsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.AssignmentsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.BulkActionsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationActionsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationLabelsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationSearchResource;
import io.helpdesk.dialect.chatwoot.application.conversation.ConversationsResource;
import io.helpdesk.dialect.chatwoot.application.conversation.DraftMessagesResource;
import io.helpdesk.dialect.chatwoot.application.conversation.ParticipantsResource;
import io.helpdesk.dialect.chatwoot.application.dashboardapp.DashboardAppsResource;
import io.helpdesk.dialect.chatwoot.application.filter.ContactFilterResource;
import io.helpdesk.dialect.chatwoot.application.filter.ConversationFilterResource;
import io.helpdesk.dialect.chatwoot.application.filter.CustomFiltersResource;
import io.helpdesk.dialect.chatwoot.application.helpcenter.ArticlesResource;
import io.helpdesk.dialect.chatwoot.application.helpcenter.CategoriesResource;
import io.helpdesk.dialect.chatwoot.application.helpcenter.PortalLogoResource;
import io.helpdesk.dialect.chatwoot.application.helpcenter.PortalsResource;
import io.helpdesk.dialect.chatwoot.application.inbox.AssignableAgentsResource;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxBotResource;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxMailDoorResource;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxMailboxResource;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxMembersResource;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxesResource;
import io.helpdesk.dialect.chatwoot.application.inbox.SandboxMessagesResource;
import io.helpdesk.dialect.chatwoot.application.integration.IntegrationAppsResource;
import io.helpdesk.dialect.chatwoot.application.integration.IntegrationHooksResource;
import io.helpdesk.dialect.chatwoot.application.label.LabelsResource;
import io.helpdesk.dialect.chatwoot.application.macro.MacrosResource;
import io.helpdesk.dialect.chatwoot.application.message.MessageOriginalResource;
import io.helpdesk.dialect.chatwoot.application.message.MessagesResource;
import io.helpdesk.dialect.chatwoot.application.notification.NotificationSettingsResource;
import io.helpdesk.dialect.chatwoot.application.notification.NotificationsResource;
import io.helpdesk.dialect.chatwoot.application.notification.PushSubscriptionsResource;
import io.helpdesk.dialect.chatwoot.application.profile.ActivityResource;
import io.helpdesk.dialect.chatwoot.application.profile.OwnProfileResource;
import io.helpdesk.dialect.chatwoot.application.profile.ProfileResource;
import io.helpdesk.dialect.chatwoot.application.search.SearchResource;
import io.helpdesk.dialect.chatwoot.application.team.TeamMembersResource;
import io.helpdesk.dialect.chatwoot.application.team.TeamsResource;
import io.helpdesk.dialect.chatwoot.application.upload.DirectUploadsResource;
import io.helpdesk.dialect.chatwoot.application.upload.UploadResource;
import io.helpdesk.dialect.chatwoot.application.webhook.WebhookDeliveriesResource;
import io.helpdesk.dialect.chatwoot.application.webhook.WebhookSecretsResource;
import io.helpdesk.dialect.chatwoot.application.webhook.WebhooksResource;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The application API's door. */
@ApplicationPath("chatwoot/api/v1")
public class ChatwootApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ConversationsResource.class,
                ConversationSearchResource.class,
                ParticipantsResource.class,
                DraftMessagesResource.class,
                BulkActionsResource.class,
                SearchResource.class,
                ConversationFilterResource.class,
                ContactFilterResource.class,
                CustomFiltersResource.class,
                ConversationActionsResource.class,
                AssignmentsResource.class,
                ConversationLabelsResource.class,
                MessagesResource.class,
                MessageOriginalResource.class,
                ContactsResource.class,
                ContactPartsResource.class,
                ContactInboxesResource.class,
                DirectUploadsResource.class,
                ContactNotesResource.class,
                ContactMergeResource.class,
                ContactImportsResource.class,
                ContactExportsResource.class,
                ContactAvatarResource.class,
                UploadResource.class,
                CannedResponsesResource.class,
                SlaPoliciesResource.class,
                AutomationRulesResource.class,
                CampaignsResource.class,
                InboxCampaignsResource.class,
                PortalsResource.class,
                PortalLogoResource.class,
                CategoriesResource.class,
                ArticlesResource.class,
                IntegrationAppsResource.class,
                IntegrationHooksResource.class,
                PushSubscriptionsResource.class,
                InboxesResource.class,
                InboxBotResource.class,
                InboxMailboxResource.class,
                InboxMailDoorResource.class,
                SandboxMessagesResource.class,
                InboxMembersResource.class,
                AssignableAgentsResource.class,
                AgentsResource.class,
                TeamsResource.class,
                TeamMembersResource.class,
                AgentBotsResource.class,
                LabelsResource.class,
                MacrosResource.class,
                AttributeDefinitionsResource.class,
                ProfileResource.class,
                OwnProfileResource.class,
                AccountResource.class,
                AuditLogsResource.class,
                ActivityResource.class,
                NotificationsResource.class,
                NotificationSettingsResource.class,
                DashboardAppsResource.class,
                WebhooksResource.class,
                WebhookDeliveriesResource.class,
                WebhookSecretsResource.class,
                AccessTokenAuthentication.class,
                ChatwootCreates.class,
                SessionEcho.class,
                JsonSuffix.class,
                NoOptions.class,
                ParamsFilter.class,
                UploadsFilter.class,
                VerdictFilter.class,
                Operations.class,
                ApplicationErrors.class,
                ChatwootJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
