package io.helpdesk.dialect.chatwoot.client;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.JsonSuffix;
import io.helpdesk.dialect.chatwoot.NoOptions;
import io.helpdesk.dialect.chatwoot.ParamsFilter;
import io.helpdesk.dialect.chatwoot.UploadsFilter;
import io.helpdesk.dialect.chatwoot.client.contact.InboxResource;
import io.helpdesk.dialect.chatwoot.client.contact.VisitorContactsResource;
import io.helpdesk.dialect.chatwoot.client.conversation.VisitorConversationsResource;
import io.helpdesk.dialect.chatwoot.client.message.VisitorMessagesResource;
import io.helpdesk.dialect.chatwoot.client.survey.SurveyResource;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The client API's door. */
@ApplicationPath("chatwoot/public/api/v1")
public class ChatwootClientApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                InboxResource.class,
                SurveyResource.class,
                VisitorContactsResource.class,
                VisitorConversationsResource.class,
                VisitorMessagesResource.class,
                VisitorAuthentication.class,
                ChatwootClientCreates.class,
                AnyOrigin.class,
                JsonSuffix.class,
                NoOptions.class,
                ParamsFilter.class,
                UploadsFilter.class,
                VerdictFilter.class,
                Operations.class,
                ClientErrors.class,
                ChatwootJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
