package io.helpdesk.dialect.chatwoot.application.notification;

import io.helpdesk.api.notification.NotificationChoices;
import io.helpdesk.api.notification.NotificationChoices.Choice;
import io.helpdesk.api.notification.NotificationChoices.Topic;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Of what the caller wants to be told (chatwoot-desk 3.3). */
@Path("accounts/{account}/notification_settings")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class NotificationSettingsResource {

    private static final String MAIL = "email_";
    private static final String PUSH = "push_";

    @Inject
    NotificationChoices choices;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** @param allEmailFlags what there is to choose from, as the other one */
    public record SettingsJson(
            long id,
            long userId,
            long accountId,
            List<String> allEmailFlags,
            List<String> selectedEmailFlags,
            List<String> allPushFlags,
            List<String> selectedPushFlags) {

        static SettingsJson of(Choice choice) {
            return new SettingsJson(
                    choice.id(),
                    choice.userId(),
                    choice.accountId(),
                    flags(MAIL, List.of(Topic.values())),
                    flags(MAIL, choice.mail()),
                    flags(PUSH, List.of(Topic.values())),
                    flags(PUSH, choice.push()));
        }
    }

    @GET
    public SettingsJson show() {
        return SettingsJson.of(choices.own(current.get()));
    }

    /** A list that is not sent is emptied. */
    @PATCH
    public SettingsJson update() {
        var sent = params.get().wrapped("notification_settings");
        return SettingsJson.of(choices.choose(
                current.get(), topics(sent, "selected_email_flags", MAIL), topics(sent, "selected_push_flags", PUSH)));
    }

    @PUT
    public SettingsJson replace() {
        return update();
    }

    private static Set<Topic> topics(ChatwootParams sent, String key, String way) {
        var topics = EnumSet.noneOf(Topic.class);
        for (var flag : sent.texts(key)) {
            topics.add(Arrays.stream(Topic.values())
                    .filter(topic -> flag.equals(way + name(topic)))
                    .findFirst()
                    .orElseThrow(() -> ChatwootRefusal.unprocessable("'" + flag + "' is not a valid " + key)));
        }
        return topics;
    }

    private static List<String> flags(String way, Collection<Topic> topics) {
        return topics.stream().sorted().map(topic -> way + name(topic)).toList();
    }

    private static String name(Topic topic) {
        return switch (topic) {
            case CREATION -> "conversation_creation";
            case ASSIGNMENT -> "conversation_assignment";
            case ASSIGNED_MESSAGE -> "assigned_conversation_new_message";
            case MENTION -> "conversation_mention";
            case PARTICIPATING_MESSAGE -> "participating_conversation_new_message";
            case FIRST_RESPONSE_MISSED -> "sla_missed_first_response";
            case NEXT_RESPONSE_MISSED -> "sla_missed_next_response";
            case RESOLUTION_MISSED -> "sla_missed_resolution";
        };
    }
}
