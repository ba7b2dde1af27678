package io.helpdesk.dialect.libredesk;

import io.helpdesk.dialect.libredesk.automation.AutomationRulesResource;
import io.helpdesk.dialect.libredesk.automation.BusinessHoursResource;
import io.helpdesk.dialect.libredesk.automation.SlaPoliciesResource;
import io.helpdesk.dialect.libredesk.contact.ContactNotesResource;
import io.helpdesk.dialect.libredesk.contact.ContactsResource;
import io.helpdesk.dialect.libredesk.conversation.AssignmentsResource;
import io.helpdesk.dialect.libredesk.conversation.ConversationListsResource;
import io.helpdesk.dialect.libredesk.conversation.ConversationPeopleResource;
import io.helpdesk.dialect.libredesk.conversation.ConversationSearchResource;
import io.helpdesk.dialect.libredesk.conversation.ConversationStateResource;
import io.helpdesk.dialect.libredesk.conversation.ConversationsResource;
import io.helpdesk.dialect.libredesk.conversation.MessageSearchResource;
import io.helpdesk.dialect.libredesk.conversation.SharedViewsResource;
import io.helpdesk.dialect.libredesk.conversation.TeamInboxResource;
import io.helpdesk.dialect.libredesk.conversation.ViewsResource;
import io.helpdesk.dialect.libredesk.directory.AgentImportResource;
import io.helpdesk.dialect.libredesk.directory.AgentsResource;
import io.helpdesk.dialect.libredesk.directory.ContextLinksResource;
import io.helpdesk.dialect.libredesk.directory.CustomAttributesResource;
import io.helpdesk.dialect.libredesk.directory.InboxGrantsResource;
import io.helpdesk.dialect.libredesk.directory.InboxesResource;
import io.helpdesk.dialect.libredesk.directory.MailTemplatesResource;
import io.helpdesk.dialect.libredesk.directory.OwnAgentResource;
import io.helpdesk.dialect.libredesk.directory.PrioritiesResource;
import io.helpdesk.dialect.libredesk.directory.RolesResource;
import io.helpdesk.dialect.libredesk.directory.StatusesResource;
import io.helpdesk.dialect.libredesk.directory.TagImportResource;
import io.helpdesk.dialect.libredesk.directory.TagsResource;
import io.helpdesk.dialect.libredesk.directory.TeamsResource;
import io.helpdesk.dialect.libredesk.macro.MacroResource;
import io.helpdesk.dialect.libredesk.macro.MacrosResource;
import io.helpdesk.dialect.libredesk.media.MediaResource;
import io.helpdesk.dialect.libredesk.message.DraftResource;
import io.helpdesk.dialect.libredesk.message.DraftsResource;
import io.helpdesk.dialect.libredesk.message.MessagesResource;
import io.helpdesk.dialect.libredesk.message.TranscriptResource;
import io.helpdesk.dialect.libredesk.notification.NotificationsResource;
import io.helpdesk.dialect.libredesk.report.ReportsResource;
import io.helpdesk.dialect.libredesk.settings.ActivityLogResource;
import io.helpdesk.dialect.libredesk.settings.ConfigResource;
import io.helpdesk.dialect.libredesk.settings.LanguagesResource;
import io.helpdesk.dialect.libredesk.settings.NotificationMailResource;
import io.helpdesk.dialect.libredesk.settings.SettingsResource;
import io.helpdesk.dialect.libredesk.signin.LoginResource;
import io.helpdesk.dialect.libredesk.signin.OidcFinishResource;
import io.helpdesk.dialect.libredesk.signin.OidcLoginResource;
import io.helpdesk.dialect.libredesk.signin.OidcProvidersResource;
import io.helpdesk.dialect.libredesk.signin.PasswordsResource;
import io.helpdesk.dialect.libredesk.survey.SurveyResource;
import io.helpdesk.dialect.libredesk.webhook.DeliveriesResource;
import io.helpdesk.dialect.libredesk.webhook.WebhooksResource;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The door of the Libredesk dialect. */
@ApplicationPath("libredesk/api/v1")
public class LibredeskApplication extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            ConversationsResource.class,
            ConversationListsResource.class,
            ConversationStateResource.class,
            AssignmentsResource.class,
            ConversationPeopleResource.class,
            ConversationSearchResource.class,
            MessageSearchResource.class,
            TeamInboxResource.class,
            ViewsResource.class,
            SharedViewsResource.class,
            CustomAttributesResource.class,
            BusinessHoursResource.class,
            SlaPoliciesResource.class,
            AutomationRulesResource.class,
            ContactsResource.class,
            ContactNotesResource.class,
            MessagesResource.class,
            DraftsResource.class,
            DraftResource.class,
            NotificationsResource.class,
            TranscriptResource.class,
            MacrosResource.class,
            MacroResource.class,
            MediaResource.class,
            InboxesResource.class,
            InboxGrantsResource.class,
            TeamsResource.class,
            AgentsResource.class,
            AgentImportResource.class,
            TagImportResource.class,
            OwnAgentResource.class,
            RolesResource.class,
            TagsResource.class,
            ContextLinksResource.class,
            MailTemplatesResource.class,
            StatusesResource.class,
            PrioritiesResource.class,
            LoginResource.class,
            PasswordsResource.class,
            OidcProvidersResource.class,
            OidcLoginResource.class,
            OidcFinishResource.class,
            WebhooksResource.class,
            DeliveriesResource.class,
            ReportsResource.class,
            ActivityLogResource.class,
            ConfigResource.class,
            LanguagesResource.class,
            SettingsResource.class,
            SurveyResource.class,
            NotificationMailResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.add(VerdictFilter.class);
        classes.add(Operations.class);
        classes.add(RouteCheck.class);
        classes.add(ApiKeyAuthentication.class);
        classes.add(LibredeskCreates.class);
        classes.add(LibredeskBodyReader.class);
        classes.add(LibredeskJson.class);
        classes.add(FailureMapper.class);
        classes.add(JsonFailureMapper.class);
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
