package io.helpdesk.core.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.InboxLinks;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.whatsapp.WhatsAppNumbers;
import io.helpdesk.core.channeltype.ProviderConfig;
import io.helpdesk.core.inbox.ProfileRules;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the provider about numbers. No EJB: no transaction waits for it. */
@ApplicationScoped
public class WhatsAppNumbersBean implements WhatsAppNumbers {

    private static final String NUMBER_FIELDS =
            "display_phone_number,verified_name,name_status,quality_rating,code_verification_status,throughput";
    private static final String PROFILE_FIELDS =
            "about,address,description,email,profile_picture_url,websites,vertical";

    @Inject
    private Inboxes inboxes;

    @Inject
    private InboxLinks links;

    @Inject
    private CloudInboxes cloud;

    @Inject
    private Provider provider;

    @Inject
    private GraphCalls graph;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public boolean connected(Caller caller, long inboxId) {
        return cloud.connected(caller.accountId(), inboxes.get(caller, inboxId).id())
                .isPresent();
    }

    /** By its templates, as the original does (whatsapp-cloud 7). */
    @Override
    @Requires(Permission.INBOX_WRITE)
    public boolean takes(Caller caller, Map<String, Object> settings) {
        return takes(ProviderConfig.of(settings));
    }

    @Override
    public Inbox connect(UUID link, String linkToken, NewNumber number) {
        if (links.open(link, linkToken).state() != InboxLinks.State.PENDING) {
            throw new Conflict("link");
        }
        var command = NewCloudInbox.of(number);
        new Checks()
                .that(takes(ProviderConfig.of(command.channel().settings())), "token", Rule.NOT_ALLOWED)
                .refuse("whatsapp");
        return links.connect(link, linkToken, command);
    }

    private boolean takes(ProviderConfig config) {
        if (!config.usable() || config.businessAccountId() == null) {
            return true;
        }
        try {
            return graph.get(
                            // no inbox's yet
                            new CloudInbox(0, 0, null, config),
                            GraphCalls.segment(config.businessAccountId()) + "/message_templates",
                            Map.of("limit", "1"))
                    .error()
                    .map(error -> error.meaning().action() == ErrorMeaning.Action.NUMBER_LATER)
                    .orElse(true);
        } catch (GraphTrouble notReached) {
            return true;
        }
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public NumberState state(Caller caller, long inboxId) {
        var inbox = inbox(caller, inboxId);
        var said = provider.get(inbox, id(inbox), Map.of("fields", NUMBER_FIELDS));
        return new NumberState(
                text(said, "display_phone_number"),
                text(said, "verified_name"),
                text(said, "name_status"),
                text(said, "quality_rating"),
                text(said, "code_verification_status"),
                text(said.path("throughput"), "level"));
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public BusinessProfile profile(Caller caller, long inboxId) {
        return profile(inbox(caller, inboxId));
    }

    /** The provider's examples nest it, its answers do not (whatsapp-cloud 8). */
    private BusinessProfile profile(CloudInbox inbox) {
        var first = provider.get(inbox, profilePath(inbox), Map.of("fields", PROFILE_FIELDS))
                .path("data")
                .path(0);
        var said = first.path("business_profile").isObject() ? first.path("business_profile") : first;
        var websites = new ArrayList<String>();
        said.path("websites").forEach(site -> websites.add(site.asText()));
        return new BusinessProfile(
                text(said, "about"),
                text(said, "address"),
                text(said, "description"),
                text(said, "email"),
                List.copyOf(websites),
                text(said, "vertical"),
                text(said, "profile_picture_url"));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public BusinessProfile saveProfile(Caller caller, long inboxId, SaveInboxProfile changes) {
        ProfileRules.check(changes);
        var inbox = inbox(caller, inboxId);
        var body = new LinkedHashMap<String, Object>();
        body.put("messaging_product", "whatsapp");
        put(body, "about", written(changes.about()));
        put(body, "address", written(changes.address()));
        put(body, "description", written(changes.description()));
        put(body, "email", written(changes.email()));
        put(body, "websites", changes.websites());
        put(body, "vertical", written(changes.vertical()));
        provider.post(inbox, profilePath(inbox), body);
        return profile(inbox);
    }

    private CloudInbox inbox(Caller caller, long inboxId) {
        return provider.inbox(caller.accountId(), inboxes.get(caller, inboxId).id());
    }

    private static String id(CloudInbox inbox) {
        return GraphCalls.segment(inbox.config().phoneNumberId());
    }

    private static String profilePath(CloudInbox inbox) {
        return id(inbox) + "/whatsapp_business_profile";
    }

    /** What is taken away is nothing but blanks there. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String written(Optional<String> value) {
        return value == null ? null : value.orElse("");
    }

    private static void put(Map<String, Object> body, String key, Object value) {
        if (value != null) {
            body.put(key, value);
        }
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).textValue();
    }
}
