package io.helpdesk.api.settings;

import java.util.Locale;

/** Everything an operator can configure: key, default and a sentence. The table of docs/configuration.md is checked against this. */
public enum Setting {
    DATASOURCE(
            "helpdesk.datasource",
            null,
            "JNDI name of a container-owned datasource; when set, nothing else about the database is read"),
    DATABASE_URL(
            "helpdesk.database.url",
            null,
            "JDBC URL of a database on a pool of our own; default: an H2 file under helpdesk.home"),
    DATABASE_USER("helpdesk.database.user", null, "its user"),
    DATABASE_PASSWORD("helpdesk.database.password", null, "its password; may be given as a file"),
    HOME("helpdesk.home", "~/.helpdesk", "directory for the embedded database and stored files"),
    PLATFORM_TOKEN(
            "helpdesk.platform.token",
            null,
            "bootstrap token of the Platform API, which refuses everyone without it; may be given as a file"),
    SECRETS_KEY(
            "helpdesk.secrets.key",
            null,
            "32 random bytes in Base64 that seal passwords of channels and signing keys in the database; without it they are readable there; may be given as a file"),
    SECRETS_KEYS_OLD(
            "helpdesk.secrets.keys.old",
            null,
            "the same, comma-separated, by which they may have been sealed before; may be given as a file"),
    ADMIN_EMAIL(
            "helpdesk.admin.email",
            null,
            "address of the first administrator, who is made with the first account where there is neither account nor user"),
    ADMIN_PASSWORD(
            "helpdesk.admin.password",
            null,
            "their password; without one the log has a link for setting it; may be given as a file"),
    ADMIN_ACCOUNT("helpdesk.admin.account", "Help desk", "name of the first account"),
    LOGIN_CONTAINER(
            "helpdesk.login.container",
            null,
            "how whoever the server has authenticated is a user here: password, browser and call, comma-separated; default: not at all"),
    LOGIN_CONTAINER_CREATE(
            "helpdesk.login.container.create",
            "false",
            "whether users are made of whoever has a group that gives an account"),
    LOGIN_CONTAINER_GROUPS(
            "helpdesk.login.container.groups",
            null,
            "what groups give: group=account:role or group=account:role:team,team, with a semicolon between two; role is agent or administrator"),
    LOGIN_CONTAINER_DOMAIN(
            "helpdesk.login.container.domain",
            null,
            "what makes an address of the server's user names, such as example.com; default: they are addresses"),
    LOGIN_CONTAINER_DIRECTORY(
            "helpdesk.login.container.directory",
            null,
            "host:port of the directory behind the server's login; while nothing listens there, passwords that the server refuses are answered 503"),
    DEMO("helpdesk.demo", "false", "whether an empty database gets a demo account"),
    HTTP_PORT("helpdesk.http.port", "8080", "port of the run profile only"),
    PUBLIC_URL("helpdesk.public.url", null, "address put into links; default: from the request"),
    TRUSTED_PROXIES(
            "helpdesk.trusted.proxies",
            null,
            "addresses, comma-separated, whose Forwarded headers are believed; default: none"),
    LIMIT_BODY("helpdesk.limits.body", "10485760", "bytes of a JSON or form body"),
    LIMIT_UPLOAD("helpdesk.limits.upload", "104857600", "bytes of a multipart body"),
    LIMIT_ARRIVING(
            "helpdesk.limits.arriving",
            "16",
            "requests at work whose body may be on its way at once; as many again wait for less than a second; the surplus is answered 503"),
    LIMIT_WORK(
            "helpdesk.limits.work",
            "64",
            "requests at work at once; as many again wait for less than a second; the surplus is answered 503"),
    LIMIT_STREAMS(
            "helpdesk.limits.streams",
            "4000",
            "event streams and sockets open at once; a quarter of them for one credential, half for all visitors and sockets, a quarter for those of one network; the surplus is answered 503"),
    LIMIT_WRONG_CREDENTIALS(
            "helpdesk.limits.wrong.credentials",
            "60",
            "wrong credentials a minute that are looked at from one address, and for one key; then 429; 0 for any number"),
    LIMIT_JSON_DEPTH("helpdesk.limits.json.depth", "64", "levels of nesting in a JSON body"),
    LIMIT_ATTRIBUTES(
            "helpdesk.limits.attributes",
            "65536",
            "characters of the attributes of one record, written as JSON, and of any list kept as JSON"),
    LIMIT_ATTRIBUTE_KEYS(
            "helpdesk.limits.attribute.keys", "1000", "keys in the attributes of one record, nested ones included"),
    LIMIT_LIST("helpdesk.limits.list", "1000", "ids, labels, addresses or conditions in one list of a request"),
    LIMIT_POOL("helpdesk.limits.pool", "20", "connections of a pool of our own"),
    LIMIT_STATEMENT_TIMEOUT("helpdesk.limits.statement.timeout", "30", "seconds a statement may take"),
    EVENTS_CONSUME(
            "helpdesk.events.consume",
            "true",
            "whether this node works off the event log: the text search, agents' notifications and what is to be sent; another one may do it for all"),
    WEBHOOKS_SEND(
            "helpdesk.webhooks.send",
            "true",
            "whether this node sends webhooks, mail and a host application's channels; another one may do it for all"),
    WEBHOOKS_RETRIES(
            "helpdesk.webhooks.retries",
            "5,30,120,600,1800,3600,7200,14400,28800,43200,43200,43200,43200,43200",
            "seconds, comma-separated, between the attempts to deliver to a webhook, a channel or a mail server; up to a fifth is added by chance"),
    WEBHOOKS_ALLOW_PRIVATE(
            "helpdesk.webhooks.allow.private",
            "false",
            "whether webhooks may go to private, loopback and link-local addresses"),
    MAIL_SESSION(
            "helpdesk.mail.session",
            null,
            "JNDI name of a mail session of the container, for inboxes without a mail server of their own; default: those send nothing"),
    MAIL_OAUTH_GOOGLE(
            "helpdesk.mail.oauth.google",
            "https://oauth2.googleapis.com/token",
            "where tokens for mailboxes at Google are renewed"),
    MAIL_OAUTH_MICROSOFT(
            "helpdesk.mail.oauth.microsoft",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            "where tokens for mailboxes at Microsoft are renewed"),
    MAIL_ALLOW_PRIVATE(
            "helpdesk.mail.allow.private",
            "true",
            "whether mail servers of inboxes may be at private, loopback and link-local addresses; switched off where strangers administer inboxes"),
    WHATSAPP_URL(
            "helpdesk.whatsapp.url",
            "https://graph.facebook.com",
            "where WhatsApp's Cloud API is, for inboxes with a token; it may be at a private address"),
    WHATSAPP_VERSION("helpdesk.whatsapp.version", "v23.0", "version of that API"),
    WHATSAPP_APP_SECRET(
            "helpdesk.whatsapp.app.secret",
            null,
            "secret of the app by which WhatsApp signs its calls, where an inbox has no app_secret of its own; without either they are refused; may be given as a file"),
    OIDC_ALLOW_PRIVATE(
            "helpdesk.login.oidc.allow.private",
            "false",
            "whether providers at which people of an account sign in may be at private, loopback and link-local addresses, and without TLS; for a desk whose administrators are the operator's own people"),
    EVENTS_RETENTION(
            "helpdesk.events.retention", "7", "days the event log is kept, longer where webhooks still need it"),
    DELIVERIES_RETENTION("helpdesk.deliveries.retention", "30", "days finished webhook deliveries are kept"),
    MAIL_FETCH(
            "helpdesk.mail.fetch",
            "true",
            "whether this node fetches mail from mailboxes; another one may do it for all"),
    MAIL_POLL(
            "helpdesk.mail.poll",
            "60",
            "seconds between two looks into a mailbox, where its inbox does not say; after failures longer and longer, up to an hour"),
    MAIL_IDLE(
            "helpdesk.mail.idle",
            "32",
            "mailboxes of this node whose servers tell by themselves that something came (IMAP IDLE), a connection and a thread each; the others are polled; 0 for none"),
    MAIL_SIZE("helpdesk.mail.size", "26214400", "bytes a mail may have that is taken in"),
    MAIL_PER_SENDER(
            "helpdesk.mail.per.sender",
            "100",
            "mails that are taken in from one sender in one inbox within an hour, against two desks that answer each other; 0 for any number"),
    VISITORS_AS_ORIGINAL(
            "helpdesk.visitors.as.original",
            "false",
            "whether visitors who have proven nothing see and change the contact they name, as in the original"),
    AGENTS_URL(
            "helpdesk.agents.url",
            null,
            "base address of the server of models that answer for agents, to which /chat/completions is added, such as https://models.example.com/v1"),
    AGENTS_KEY("helpdesk.agents.key", null, "its key, sent as a bearer token; may be given as a file"),
    AGENTS_MODEL("helpdesk.agents.model", null, "the model that answers for agents that name none"),
    AGENTS_TOKENS("helpdesk.agents.tokens", "0", "tokens an answer of a model may have; 0 for as many as it likes"),
    AGENTS_TOKENS_KEY(
            "helpdesk.agents.tokens.key",
            "max_completion_tokens",
            "what the server of models calls that limit; older ones know max_tokens alone"),
    AGENTS_ATTEMPTS(
            "helpdesk.agents.attempts",
            "3",
            "attempts to have an agent outside answer a message; then people have the conversation"),
    AGENTS_PER_HOUR(
            "helpdesk.agents.per.hour",
            "60",
            "times an agent is asked in one conversation within an hour; then people have it; 0 for any number"),
    METRICS_TOKEN(
            "helpdesk.metrics.token",
            null,
            "bearer token of /helpdesk/metrics; without one nothing is measured and the path is not there; may be given as a file"),
    LOG_REQUESTS(
            "helpdesk.log.requests",
            "false",
            "whether each request has a line in the log: method, route, status, milliseconds, account"),
    CLOCK_TOKEN(
            "helpdesk.clock.token",
            null,
            "bearer token of /helpdesk/clock, by which tests let time pass, on the embedded database alone; without one the path is not there; may be given as a file"),
    RATE_LIMITS("helpdesk.rate.limits", "false", "the originals' rate limits; off in this release");

    private final String key;
    private final String defaultValue;
    private final String sentence;

    Setting(String key, String defaultValue, String sentence) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.sentence = sentence;
    }

    public String key() {
        return key;
    }

    /** Null for none. */
    public String defaultValue() {
        return defaultValue;
    }

    public String sentence() {
        return sentence;
    }

    /** The name of its environment variable. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether {@code <key>.file} may name a file that holds the value. */
    public boolean secret() {
        return switch (this) {
            case DATABASE_PASSWORD,
                    PLATFORM_TOKEN,
                    ADMIN_PASSWORD,
                    SECRETS_KEY,
                    SECRETS_KEYS_OLD,
                    WHATSAPP_APP_SECRET,
                    AGENTS_KEY,
                    METRICS_TOKEN,
                    CLOCK_TOKEN -> true;
            default -> false;
        };
    }
}
