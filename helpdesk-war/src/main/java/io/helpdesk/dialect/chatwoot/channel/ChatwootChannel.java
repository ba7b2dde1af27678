package io.helpdesk.dialect.chatwoot.channel;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of channel that this wire can name, and what it shows of each (chatwoot-resources 4.2, 4.3). */
public enum ChatwootChannel {
    API(ChannelKind.API, "Channel::Api", "api", Set.of(), ChannelParams.API, Map.of()) {

        @Override
        public ChannelJson shown(Inbox inbox) {
            return new ChannelJson.Api(
                    inbox.channel().settings().text("webhook_url"),
                    inbox.address().identifier(),
                    inbox.channel().settings().open().getOrDefault("additional_attributes", Map.of()));
        }

        @Override
        public ChannelJson.Secrets secrets(Inbox inbox) {
            return new ChannelJson.Secrets.Signing(inbox.identity().hmacToken());
        }
    },

    EMAIL(ChannelKind.EMAIL, "Channel::Email", "email", Set.of("email", "provider"), ChannelParams.EMAIL, Map.of()) {

        @Override
        public ChannelJson shown(Inbox inbox) {
            return new ChannelJson.Email(null, inbox.address().email());
        }

        @Override
        public ChannelJson.Secrets secrets(Inbox inbox) {
            var servers = new LinkedHashMap<>(ChannelDefaults.MAIL_SERVERS);
            servers.replaceAll(inbox.channel().settings().all()::getOrDefault);
            return new ChannelJson.Secrets.MailServers(servers, reauthorizationRequired(inbox));
        }
    },

    WHATSAPP(
            ChannelKind.WHATSAPP,
            "Channel::Whatsapp",
            "whatsapp",
            Set.of("phone_number", "provider"),
            ChannelParams.WHATSAPP,
            ChannelDefaults.WHATSAPP) {

        @Override
        public ChannelJson shown(Inbox inbox) {
            return new ChannelJson.Whatsapp(List.of());
        }

        @Override
        public ChannelJson.Secrets secrets(Inbox inbox) {
            return new ChannelJson.Secrets.Provider(
                    inbox.channel().settings().all().getOrDefault("provider_config", Map.of()),
                    reauthorizationRequired(inbox));
        }

        @Override
        public String malformedSourceId() {
            return "invalid source id for whatsapp inbox. valid Regex (?-mix:^\\d{1,15}\\z)";
        }
    },

    WEB_WIDGET(
            ChannelKind.WEB_WIDGET,
            "Channel::WebWidget",
            "web_widget",
            Set.of(),
            ChannelParams.WEB_WIDGET,
            ChannelDefaults.WIDGET) {

        @Override
        public ChannelJson shown(Inbox inbox) {
            var settings = inbox.channel().settings();
            return new ChannelJson.WebWidget(
                    settings.flag("pre_chat_form_enabled"),
                    settings.open().getOrDefault("pre_chat_form_options", ChannelDefaults.PRE_CHAT_FORM),
                    !Boolean.FALSE.equals(settings.open().get("continuity_via_email")));
        }

        @Override
        public ChannelJson.Secrets secrets(Inbox inbox) {
            return new ChannelJson.Secrets.Signing(inbox.identity().hmacToken());
        }
    };

    private final ChannelKind kind;
    private final String className;
    private final String type;
    private final Set<String> columns;
    private final ChannelParams params;
    private final Map<String, Object> defaults;

    ChatwootChannel(
            ChannelKind kind,
            String className,
            String type,
            Set<String> columns,
            ChannelParams params,
            Map<String, Object> defaults) {
        this.kind = kind;
        this.className = className;
        this.type = type;
        this.columns = columns;
        this.params = params;
        this.defaults = defaults;
    }

    /** What this wire makes of a kind; all have a name here. */
    public static ChatwootChannel of(ChannelKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** @throws ChatwootRefusal if the parameters of a new inbox's channel name none of these */
    public static ChatwootChannel named(ChatwootParams channel) {
        return channel.text("type")
                .flatMap(name -> Arrays.stream(values())
                        .filter(one -> one.type.equals(name))
                        .findFirst())
                .orElseThrow(() -> new ChatwootRefusal(
                        422, new ErrorJson.RecordInvalid("Channel must exist", List.of("channel"))));
    }

    /** What the desk calls it. */
    public ChannelKind kind() {
        return kind;
    }

    /** The class-like name of a channel. */
    public String className() {
        return className;
    }

    /** Whether it is told this beside its settings: {@code email}, {@code phone_number} or {@code provider}. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The settings this wire knows. */
    public Set<String> settings() {
        return params.names();
    }

    /** What the channel is told beyond its columns; keys that were not sent are not in it. */
    public Map<String, Object> settings(ChatwootParams channel) {
        return params.read(channel);
    }

    /** What is shown, as a text, of what such a channel was never told; null for nothing. */
    public String otherwise(String key) {
        return defaults.get(key) instanceof String text ? text : null;
    }

    /** An open text of the inbox's channel, or what is shown instead. */
    public String text(Inbox inbox, String key) {
        var told = inbox.channel().settings().text(key);
        return told != null ? told : otherwise(key);
    }

    /** An open list of the inbox's channel, or what is shown instead; null for nothing. */
    public List<?> list(Inbox inbox, String key) {
        return inbox.channel().settings().open().get(key) instanceof List<?> told ? told : (List<?>) defaults.get(key);
    }

    /** The keys that only this kind has. */
    public abstract ChannelJson shown(Inbox inbox);

    /** The same, for administrators alone. */
    public abstract ChannelJson.Secrets secrets(Inbox inbox);

    /** The rule for source ids, as a refusal says it. */
    public String malformedSourceId() {
        return "is invalid";
    }

    /** This wire's word for a channel that sends nothing, or whose provider does not let it in any more. */
    private static Optional<Boolean> reauthorizationRequired(Inbox inbox) {
        boolean refused = inbox.channel().settings().text("token_refused") != null;
        return inbox.channel().served() && !refused ? Optional.empty() : Optional.of(true);
    }
}
