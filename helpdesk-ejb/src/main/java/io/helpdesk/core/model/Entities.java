package io.helpdesk.core.model;

import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.AccountProfileEntity;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.agentrun.AgentCallbackEntity;
import io.helpdesk.core.agentrun.AgentRunEntity;
import io.helpdesk.core.agentrun.AgentStepEntity;
import io.helpdesk.core.agentrun.AgentTargetEntity;
import io.helpdesk.core.attribute.AttributeDefinitionEntity;
import io.helpdesk.core.automation.AutomationRuleEntity;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.campaign.CampaignEntity;
import io.helpdesk.core.cannedresponse.CannedResponseEntity;
import io.helpdesk.core.channel.ChannelTargetEntity;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactLabelEntity;
import io.helpdesk.core.contact.ContactNoteEntity;
import io.helpdesk.core.contact.ContactSessionEntity;
import io.helpdesk.core.contactexport.ContactExportEntity;
import io.helpdesk.core.contactimport.ContactImportEntity;
import io.helpdesk.core.contextlink.ContextLinkEntity;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.conversation.ConversationParticipantEntity;
import io.helpdesk.core.conversation.ReplyWindowEntity;
import io.helpdesk.core.conversation.draft.MessageDraftEntity;
import io.helpdesk.core.conversation.message.MessageEntity;
import io.helpdesk.core.conversation.survey.SurveyEntity;
import io.helpdesk.core.credential.AccessTokenEntity;
import io.helpdesk.core.credential.KeyPairEntity;
import io.helpdesk.core.credential.OrganisationKeyEntity;
import io.helpdesk.core.credential.UserSessionEntity;
import io.helpdesk.core.dashboardapp.DashboardAppEntity;
import io.helpdesk.core.deed.DeedEntity;
import io.helpdesk.core.delivery.AttemptEntity;
import io.helpdesk.core.delivery.DeliveryEntity;
import io.helpdesk.core.delivery.DeliveryTargetEntity;
import io.helpdesk.core.file.PictureEntity;
import io.helpdesk.core.file.StoredFileEntity;
import io.helpdesk.core.helpcenter.ArticleEntity;
import io.helpdesk.core.helpcenter.CategoryEntity;
import io.helpdesk.core.helpcenter.PortalEntity;
import io.helpdesk.core.hours.HoursDefinitionEntity;
import io.helpdesk.core.imports.ImportRunEntity;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.inbox.InboxLinkEntity;
import io.helpdesk.core.inbox.InboxMemberEntity;
import io.helpdesk.core.inbox.InboxProfileEntity;
import io.helpdesk.core.inbox.ProviderAccountEntity;
import io.helpdesk.core.label.LabelEntity;
import io.helpdesk.core.macro.MacroEntity;
import io.helpdesk.core.mail.grant.GrantFlowEntity;
import io.helpdesk.core.mail.incoming.MailDoorEntity;
import io.helpdesk.core.mail.incoming.MailboxEntity;
import io.helpdesk.core.mail.incoming.SetAsideMailEntity;
import io.helpdesk.core.mail.outgoing.MailTargetEntity;
import io.helpdesk.core.mailtemplate.MailTemplateEntity;
import io.helpdesk.core.notification.NotificationChoiceEntity;
import io.helpdesk.core.notification.NotificationEntity;
import io.helpdesk.core.notification.NotificationMailEntity;
import io.helpdesk.core.notification.PushSubscriptionEntity;
import io.helpdesk.core.oidc.OidcProviderEntity;
import io.helpdesk.core.outbox.EventConsumerEntity;
import io.helpdesk.core.outbox.EventEntity;
import io.helpdesk.core.outbox.EventPartEntity;
import io.helpdesk.core.outbox.SetAsideEventEntity;
import io.helpdesk.core.outbox.TakenAheadEntity;
import io.helpdesk.core.persistence.EntityClasses;
import io.helpdesk.core.role.RoleEntity;
import io.helpdesk.core.savedfilter.SavedFilterEntity;
import io.helpdesk.core.search.MessageIndexEntity;
import io.helpdesk.core.servicelevel.ServiceLevelEntity;
import io.helpdesk.core.signin.SignInLinkEntity;
import io.helpdesk.core.simulation.PersonaEntity;
import io.helpdesk.core.simulation.PersonaTargetEntity;
import io.helpdesk.core.simulation.SimulationEntity;
import io.helpdesk.core.simulation.TestInboxEntity;
import io.helpdesk.core.simulation.TestRunEntity;
import io.helpdesk.core.status.NamedStatusEntity;
import io.helpdesk.core.team.TeamEntity;
import io.helpdesk.core.team.TeamMemberEntity;
import io.helpdesk.core.template.MessageTemplateEntity;
import io.helpdesk.core.template.TemplateLinkEntity;
import io.helpdesk.core.webhook.WebhookEntity;
import io.helpdesk.core.whatsapp.incoming.ArrivalEntity;
import io.helpdesk.core.whatsapp.outgoing.DispatchEntity;
import io.helpdesk.core.whatsapp.outgoing.WhatsAppTargetEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every entity class, named once, because no container looks for them; apart from what needs none of them by name. */
@ApplicationScoped
public class Entities implements EntityClasses {

    public static final List<Class<?>> ALL = List.of(
            AccessTokenEntity.class,
            UserSessionEntity.class,
            SignInLinkEntity.class,
            KeyPairEntity.class,
            OrganisationKeyEntity.class,
            RoleEntity.class,
            AccountEntity.class,
            AccountProfileEntity.class,
            MembershipEntity.class,
            UserEntity.class,
            AttributeDefinitionEntity.class,
            AgentBotEntity.class,
            PersonaEntity.class,
            PersonaTargetEntity.class,
            TestRunEntity.class,
            SimulationEntity.class,
            TestInboxEntity.class,
            ContactEntity.class,
            ContextLinkEntity.class,
            OidcProviderEntity.class,
            MailTemplateEntity.class,
            CannedResponseEntity.class,
            ContactLabelEntity.class,
            ContactExportEntity.class,
            ContactImportEntity.class,
            ContactNoteEntity.class,
            ContactSessionEntity.class,
            ConversationEntity.class,
            ConversationParticipantEntity.class,
            ReplyWindowEntity.class,
            MessageDraftEntity.class,
            NotificationEntity.class,
            NotificationMailEntity.class,
            PushSubscriptionEntity.class,
            NotificationChoiceEntity.class,
            DashboardAppEntity.class,
            StoredFileEntity.class,
            PictureEntity.class,
            HoursDefinitionEntity.class,
            ServiceLevelEntity.class,
            AutomationRuleEntity.class,
            CampaignEntity.class,
            PortalEntity.class,
            CategoryEntity.class,
            ArticleEntity.class,
            ImportRunEntity.class,
            InboxEntity.class,
            InboxMemberEntity.class,
            InboxProfileEntity.class,
            InboxLinkEntity.class,
            ProviderAccountEntity.class,
            LabelEntity.class,
            NamedStatusEntity.class,
            MacroEntity.class,
            MailboxEntity.class,
            MailDoorEntity.class,
            GrantFlowEntity.class,
            SetAsideMailEntity.class,
            MessageEntity.class,
            SurveyEntity.class,
            MessageIndexEntity.class,
            EventEntity.class,
            EventPartEntity.class,
            EventConsumerEntity.class,
            SavedFilterEntity.class,
            TeamEntity.class,
            TeamMemberEntity.class,
            MessageTemplateEntity.class,
            TemplateLinkEntity.class,
            DeedEntity.class,
            DeliveryTargetEntity.class,
            WebhookEntity.class,
            ChannelTargetEntity.class,
            MailTargetEntity.class,
            WhatsAppTargetEntity.class,
            DispatchEntity.class,
            ArrivalEntity.class,
            AgentTargetEntity.class,
            AgentRunEntity.class,
            AgentStepEntity.class,
            AgentCallbackEntity.class,
            DeliveryEntity.class,
            AttemptEntity.class,
            SetAsideEventEntity.class,
            TakenAheadEntity.class);

    @Override
    public List<Class<?>> all() {
        return ALL;
    }
}
