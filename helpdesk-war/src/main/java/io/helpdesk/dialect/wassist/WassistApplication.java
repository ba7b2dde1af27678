package io.helpdesk.dialect.wassist;

import io.helpdesk.dialect.wassist.account.AccountsResource;
import io.helpdesk.dialect.wassist.account.AvailableNumbersResource;
import io.helpdesk.dialect.wassist.account.LinkSessionsResource;
import io.helpdesk.dialect.wassist.account.MeResource;
import io.helpdesk.dialect.wassist.account.ProxyResource;
import io.helpdesk.dialect.wassist.agent.AgentRepliesResource;
import io.helpdesk.dialect.wassist.agent.AgentsResource;
import io.helpdesk.dialect.wassist.agent.OutsideAgentsResource;
import io.helpdesk.dialect.wassist.contact.BlacklistResource;
import io.helpdesk.dialect.wassist.contact.ContactsResource;
import io.helpdesk.dialect.wassist.conversation.ConversationActionsResource;
import io.helpdesk.dialect.wassist.conversation.ConversationsResource;
import io.helpdesk.dialect.wassist.conversation.SessionsResource;
import io.helpdesk.dialect.wassist.key.ApiKeysResource;
import io.helpdesk.dialect.wassist.media.MediaResource;
import io.helpdesk.dialect.wassist.message.MessagesResource;
import io.helpdesk.dialect.wassist.message.SendTemplateResource;
import io.helpdesk.dialect.wassist.number.NumberProfileResource;
import io.helpdesk.dialect.wassist.number.NumberRoutingResource;
import io.helpdesk.dialect.wassist.number.PhoneNumbersResource;
import io.helpdesk.dialect.wassist.simulation.PersonasResource;
import io.helpdesk.dialect.wassist.simulation.SimulationsResource;
import io.helpdesk.dialect.wassist.simulation.TestRunsResource;
import io.helpdesk.dialect.wassist.template.TemplatesResource;
import io.helpdesk.dialect.wassist.webhook.WebhookDeliveriesResource;
import io.helpdesk.dialect.wassist.webhook.WebhooksResource;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The door of the Wassist dialect. */
@ApplicationPath("wassist/api/v1")
public class WassistApplication extends Application {

    static final Set<Class<?>> RESOURCES = Set.of(
            AccountsResource.class,
            AgentsResource.class,
            ApiKeysResource.class,
            AvailableNumbersResource.class,
            BlacklistResource.class,
            ContactsResource.class,
            AgentRepliesResource.class,
            OutsideAgentsResource.class,
            ConversationsResource.class,
            LinkSessionsResource.class,
            ConversationActionsResource.class,
            NumberRoutingResource.class,
            MediaResource.class,
            MeResource.class,
            MessagesResource.class,
            NumberProfileResource.class,
            PersonasResource.class,
            PhoneNumbersResource.class,
            ProxyResource.class,
            SendTemplateResource.class,
            SessionsResource.class,
            SimulationsResource.class,
            TemplatesResource.class,
            TestRunsResource.class,
            WebhooksResource.class,
            WebhookDeliveriesResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RESOURCES);
        classes.addAll(Set.of(
                VerdictFilter.class,
                Operations.class,
                RouteCheck.class,
                ApiKeyAuthentication.class,
                WassistCreates.class,
                Throttle.class,
                MethodCheck.class,
                WassistBodyReader.class,
                WassistJson.class,
                WassistErrors.class,
                JsonErrors.class));
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
