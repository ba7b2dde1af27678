package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.inbox.WorkingDay;
import io.helpdesk.core.channeltype.ChannelType;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.OfAccount;
import io.helpdesk.core.secret.SealedMap;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Where conversations come in, together with the channel behind it. */
@Entity
@Table(name = "inbox")
@DynamicUpdate
public class InboxEntity implements OfAccount {

    static final String DEFAULT_TIMEZONE = "UTC";
    static final String DEFAULT_SENDER_NAME_TYPE = "friendly";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_seq")
    @SequenceGenerator(name = "inbox_seq", sequenceName = "inbox_seq", allocationSize = 1)
    private Long id;

    private UUID uuid;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChannelKind kind;

    private String identifier;

    @Column(name = "website_token")
    private String websiteToken;

    @Column(name = "hmac_token")
    @Convert(converter = SealedText.class)
    private String hmacToken;

    @Column(name = "identity_mandatory")
    private boolean identityMandatory;

    private String email;

    @Column(name = "phone_number")
    private String phoneNumber;

    private String provider;

    @Column(name = "channel_settings")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> channelSettings;

    /** Those of its channel's settings that are secret; null until they were taken out of the others. */
    @Column(name = "channel_secrets")
    @Convert(converter = SealedMap.class)
    @Mutability(Immutability.class)
    private Map<String, Object> channelSecrets;

    /** Of the host, that brings messages to contacts; null for none. */
    private String channel;

    private boolean enabled;

    @Column(name = "greeting_enabled")
    private boolean greetingEnabled;

    @Column(name = "greeting_message")
    private String greetingMessage;

    @Column(name = "working_hours_enabled")
    private boolean workingHoursEnabled;

    @Column(name = "working_hours")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<WorkingDay> workingHours;

    private String timezone;

    @Column(name = "out_of_office_message")
    private String outOfOfficeMessage;

    @Column(name = "collect_email")
    private boolean collectEmail;

    @Column(name = "survey_enabled")
    private boolean surveyEnabled;

    @Column(name = "survey_settings")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> surveySettings;

    @Column(name = "auto_assignment")
    private boolean autoAssignment;

    @Column(name = "auto_assignment_settings")
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, Object> autoAssignmentSettings;

    @Column(name = "messages_after_resolved")
    private boolean messagesAfterResolved;

    @Column(name = "one_conversation_per_session")
    private boolean oneConversationPerSession;

    @Column(name = "sender_name_type")
    private String senderNameType;

    @Column(name = "business_name")
    private String businessName;

    @Column(name = "bot_id")
    private Long botId;

    /** No reference: a webhook that is gone answers nothing, until something else is chosen. */
    @Column(name = "webhook_id")
    private Long webhookId;

    @Column(name = "avatar_url")
    private String avatarUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected InboxEntity() {}

    /** A new inbox with the defaults of chatwoot-resources 4.3 and the secrets its kind of channel needs. */
    public static InboxEntity create(long accountId, SaveInbox command, Instant now) {
        var inbox = new InboxEntity();
        inbox.uuid = UUID.randomUUID();
        inbox.accountId = accountId;
        inbox.kind = command.kind();
        inbox.identifier = inbox.type().hasIdentifier() ? Secrets.token() : null;
        inbox.websiteToken = inbox.type().hasWebsiteToken() ? Secrets.token() : null;
        inbox.hmacToken = inbox.type().provesIdentities() ? Secrets.token() : null;
        inbox.channelSettings = Map.of();
        inbox.channelSecrets = Map.of();
        inbox.enabled = true;
        inbox.workingHours = WorkingWeek.usual();
        inbox.timezone = DEFAULT_TIMEZONE;
        inbox.collectEmail = true;
        inbox.surveySettings = Map.of();
        inbox.autoAssignment = true;
        inbox.autoAssignmentSettings = Map.of();
        inbox.messagesAfterResolved = true;
        inbox.senderNameType = DEFAULT_SENDER_NAME_TYPE;
        inbox.createdAt = now;
        inbox.write(command, now);
        return inbox;
    }

    /** Writes what the command names; the kind of channel never changes. */
    void write(SaveInbox command, Instant now) {
        name = given(command.name(), name);
        email = given(command.address().email(), email);
        phoneNumber = given(command.address().phoneNumber(), phoneNumber);
        provider = given(command.channel().provider(), provider);
        identityMandatory = given(command.identity().proofMandatory(), identityMandatory);
        if (command.channel().settings() != null) {
            keepSettings(type().told(channelSettings(), command.channel().settings()));
        }
        enabled = given(command.enabled(), enabled);
        greetingEnabled = given(command.greeting().enabled(), greetingEnabled);
        greetingMessage = given(command.greeting().message(), greetingMessage);
        workingHoursEnabled = given(command.officeHours().enabled(), workingHoursEnabled);
        workingHours = WorkingWeek.with(workingHours, command.officeHours().days());
        timezone = given(command.officeHours().timezone(), timezone);
        outOfOfficeMessage = given(command.officeHours().closedMessage(), outOfOfficeMessage);
        collectEmail = given(command.identity().emailCollected(), collectEmail);
        surveyEnabled = given(command.survey().enabled(), surveyEnabled);
        surveySettings = given(command.survey().settings(), surveySettings);
        autoAssignment = given(command.assignment().automatic(), autoAssignment);
        autoAssignmentSettings = given(command.assignment().settings(), autoAssignmentSettings);
        messagesAfterResolved = given(command.continuation().afterResolved(), messagesAfterResolved);
        oneConversationPerSession =
                given(command.continuation().oneConversationPerSession(), oneConversationPerSession);
        senderNameType = given(command.sender().nameType(), senderNameType);
        businessName = given(command.sender().businessName(), businessName);
        updatedAt = now;
    }

    /** @param newBotId the bot that answers first from now on, or null for none */
    public void answerFirst(Long newBotId, Instant now) {
        botId = newBotId;
        webhookId = null;
        updatedAt = now;
    }

    /** This webhook answers from now on, and no bot. */
    public void answerByWebhook(long newWebhookId, Instant now) {
        botId = null;
        webhookId = newWebhookId;
        updatedAt = now;
    }

    /** Something its channel learnt by itself, beside what people told it. */
    public void tell(String setting, Object value) {
        var all = new LinkedHashMap<>(channelSettings());
        all.put(setting, value);
        keepSettings(all);
    }

    /** Takes secrets out of the settings, where an older version kept them. */
    void divideSettings() {
        keepSettings(channelSettings());
    }

    private void keepSettings(Map<String, Object> all) {
        var secrets = type().shown(all).secret();
        var open = new LinkedHashMap<>(all);
        open.keySet().removeAll(secrets.keySet());
        channelSettings = open;
        channelSecrets = secrets;
    }

    private static <T> T given(T value, T stored) {
        return value == null ? stored : value;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String given(Optional<String> value, String stored) {
        return value == null ? stored : value.orElse(null);
    }

    public Long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public ChannelKind kind() {
        return kind;
    }

    /** What its kind of channel means. */
    public ChannelType type() {
        return ChannelTypes.of(kind);
    }

    public String identifier() {
        return identifier;
    }

    /** With this picture; null for none. */
    void show(String newAvatarUrl, Instant now) {
        avatarUrl = newAvatarUrl;
        updatedAt = now;
    }

    String avatarUrl() {
        return avatarUrl;
    }

    public String hmacToken() {
        return hmacToken;
    }

    public boolean identityMandatory() {
        return identityMandatory;
    }

    public String email() {
        return email;
    }

    public String phoneNumber() {
        return phoneNumber;
    }

    /** What its channel was told, secrets included. */
    public Map<String, Object> channelSettings() {
        if (channelSecrets == null || channelSecrets.isEmpty()) {
            return Collections.unmodifiableMap(channelSettings);
        }
        var all = new LinkedHashMap<>(channelSettings);
        all.putAll(channelSecrets);
        return Collections.unmodifiableMap(all);
    }

    /** How long after a contact's last message it may be answered; empty for always (chatwoot-application 5.8). */
    public Optional<ReplyWindow> replyWindow() {
        return type().replyWindow(channelSettings());
    }

    /** @param name of the host's channel that serves this inbox from now on, or null for none */
    public void serveBy(String name) {
        channel = name;
    }

    /**
     * Whether anything brings its messages to contacts: their own clients, a channel of the host, or the desk itself; or
     * nothing is to.
     */
    public boolean served() {
        return servedByHost() || !type().needsChannel() || type().sends(channelSettings()) || staysInside();
    }

    /** Whether it is a sandbox, in which what is written counts as sent. */
    public boolean staysInside() {
        return !servedByHost() && type().staysInside(channelSettings());
    }

    /** Whether a channel of the host does. */
    public boolean servedByHost() {
        return channel != null;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean autoAssignment() {
        return autoAssignment;
    }

    public boolean oneConversationPerSession() {
        return oneConversationPerSession;
    }

    /** The agent bot that answers first, or null. */
    public Long botId() {
        return botId;
    }

    /** The webhook that answers, which may be gone, or null. */
    public Long webhookId() {
        return webhookId;
    }

    public Inbox snapshot() {
        return new Inbox(
                id,
                uuid,
                accountId,
                name,
                kind,
                enabled,
                new Inbox.Address(identifier, websiteToken, email, phoneNumber),
                new Inbox.Identity(hmacToken, identityMandatory, collectEmail),
                new Inbox.Channel(id, provider, type().shown(channelSettings()), served()),
                new Inbox.Greeting(greetingEnabled, greetingMessage),
                new Inbox.OfficeHours(workingHoursEnabled, List.copyOf(workingHours), timezone, outOfOfficeMessage),
                new Inbox.Survey(surveyEnabled, Collections.unmodifiableMap(surveySettings)),
                new Inbox.Assignment(autoAssignment, Collections.unmodifiableMap(autoAssignmentSettings)),
                new Inbox.Continuation(messagesAfterResolved, oneConversationPerSession),
                new Inbox.Sender(senderNameType, businessName, avatarUrl),
                botId,
                createdAt,
                updatedAt);
    }
}
