-- The first schema. ${json} is the database's JSON type; times are UTC with microseconds.

create table instance_secret (
    name varchar(40) not null primary key,
    secret varchar(200) not null
);

-- Rows that transactions lock by the hash of a natural key (an e-mail address, a phone number) before they look whether
-- it exists and insert it otherwise. Any database can do that; none of the rows is ever changed.
create table natural_lock (
    id integer not null primary key
);

create sequence account_seq start with 1 increment by 1;
create table account (
    id bigint not null primary key,
    name varchar(255) not null,
    locale varchar(16) not null,
    domain_name varchar(255),
    support_email varchar(320),
    status varchar(16) not null check (status in ('ACTIVE', 'SUSPENDED')),
    features ${json} not null,
    limits ${json} not null,
    custom_attributes ${json} not null,
    -- first number not yet handed out to a node
    next_conversation_number bigint not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create sequence desk_user_seq start with 1 increment by 1;
create table desk_user (
    id bigint not null primary key,
    name varchar(255) not null,
    display_name varchar(255),
    email varchar(320) not null,
    confirmed boolean not null,
    avatar_url varchar(2048),
    password_hash varchar(255),
    pubsub_token varchar(64) not null,
    custom_attributes ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    -- stored in lower case
    constraint desk_user_email unique (email),
    constraint desk_user_pubsub_token unique (pubsub_token)
);

create sequence membership_seq start with 1 increment by 1;
create table membership (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    member_role varchar(16) not null check (member_role in ('AGENT', 'ADMINISTRATOR')),
    availability varchar(16) not null check (availability in ('ONLINE', 'OFFLINE', 'BUSY')),
    auto_offline boolean not null,
    active_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint membership_once unique (account_id, user_id)
);
create index membership_user on membership (user_id);

create sequence agent_bot_seq start with 1 increment by 1;
create table agent_bot (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint references account (id) on delete cascade,
    name varchar(255),
    description varchar(20000),
    outgoing_url varchar(2048),
    avatar_url varchar(2048),
    bot_type varchar(16) not null,
    bot_config ${json} not null,
    settings ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint agent_bot_uuid unique (uuid)
);
create index agent_bot_account on agent_bot (account_id);

create sequence access_token_seq start with 1 increment by 1;
create table access_token (
    id bigint not null primary key,
    user_id bigint references desk_user (id) on delete cascade,
    bot_id bigint references agent_bot (id) on delete cascade,
    -- SHA-256 of the token, lower-case hex
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint access_token_hash unique (token_hash),
    constraint access_token_user unique (user_id),
    constraint access_token_bot unique (bot_id),
    constraint access_token_owner check ((user_id is null and bot_id is not null) or (user_id is not null and bot_id is null))
);

create sequence key_pair_seq start with 1 increment by 1;
create table key_pair (
    id bigint not null primary key,
    membership_id bigint not null references membership (id) on delete cascade,
    api_key varchar(64) not null,
    secret_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint key_pair_key unique (api_key),
    constraint key_pair_membership unique (membership_id)
);

create sequence organisation_key_seq start with 1 increment by 1;
create table organisation_key (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    key_prefix varchar(16) not null,
    key_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    constraint organisation_key_hash unique (key_hash)
);
create index organisation_key_account on organisation_key (account_id);

create sequence inbox_seq start with 1 increment by 1;
create table inbox (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    kind varchar(16) not null check (kind in ('API', 'EMAIL', 'WHATSAPP', 'WEB_WIDGET')),
    identifier varchar(64),
    website_token varchar(64),
    hmac_token varchar(64),
    identity_mandatory boolean not null,
    email varchar(320),
    phone_number varchar(32),
    provider varchar(64),
    channel_settings ${json} not null,
    enabled boolean not null,
    greeting_enabled boolean not null,
    greeting_message varchar(10000),
    working_hours_enabled boolean not null,
    working_hours ${json} not null,
    timezone varchar(64) not null,
    out_of_office_message varchar(10000),
    collect_email boolean not null,
    survey_enabled boolean not null,
    survey_settings ${json} not null,
    auto_assignment boolean not null,
    auto_assignment_settings ${json} not null,
    messages_after_resolved boolean not null,
    one_conversation_per_session boolean not null,
    sender_name_type varchar(16) not null,
    business_name varchar(255),
    bot_id bigint references agent_bot (id) on delete set null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint inbox_uuid unique (uuid),
    constraint inbox_identifier unique (identifier),
    constraint inbox_website_token unique (website_token),
    constraint inbox_email unique (email),
    constraint inbox_phone_number unique (phone_number),
    -- so that a conversation's inbox can be tied to its account
    constraint inbox_account unique (account_id, id)
);
create index inbox_bot on inbox (bot_id);

create table inbox_member (
    inbox_id bigint not null references inbox (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    primary key (inbox_id, user_id)
);
create index inbox_member_user on inbox_member (user_id);

create sequence team_seq start with 1 increment by 1;
create table team (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    description varchar(20000),
    auto_assignment boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint team_name unique (account_id, name)
);

create table team_member (
    team_id bigint not null references team (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    primary key (team_id, user_id)
);
create index team_member_user on team_member (user_id);

create sequence label_seq start with 1 increment by 1;
create table label (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    title varchar(255) not null,
    description varchar(20000),
    color varchar(32) not null,
    show_on_sidebar boolean,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint label_title unique (account_id, title)
);

create sequence attribute_definition_seq start with 1 increment by 1;
create table attribute_definition (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    model varchar(16) not null check (model in ('CONVERSATION', 'CONTACT')),
    attribute_key varchar(255) not null,
    display_name varchar(255) not null,
    display_type varchar(16) not null,
    description varchar(20000),
    attribute_values ${json} not null,
    regex_pattern varchar(255),
    regex_cue varchar(255),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint attribute_definition_key unique (account_id, model, attribute_key)
);

create sequence message_template_seq start with 1 increment by 1;
create table message_template (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(512) not null,
    template_language varchar(32) not null,
    category varchar(32) not null,
    parameter_format varchar(16) not null,
    components ${json} not null,
    status varchar(16) not null check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'PAUSED')),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint message_template_uuid unique (uuid),
    constraint message_template_name unique (account_id, name, template_language)
);

create sequence contact_seq start with 1 increment by 50;
create table contact (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    first_name varchar(255),
    last_name varchar(255),
    -- stored in lower case
    email varchar(320),
    phone_number varchar(32),
    identifier varchar(255),
    contact_type varchar(16) not null check (contact_type in ('VISITOR', 'LEAD', 'CUSTOMER')),
    blocked boolean not null,
    avatar_url varchar(2048),
    location varchar(255),
    country_code varchar(255),
    company varchar(255),
    additional_attributes ${json} not null,
    custom_attributes ${json} not null,
    last_activity_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint contact_uuid unique (uuid),
    constraint contact_email unique (account_id, email),
    constraint contact_phone_number unique (account_id, phone_number),
    constraint contact_identifier unique (account_id, identifier),
    constraint contact_account unique (account_id, id)
);
create index contact_name on contact (account_id, name);
create index contact_activity on contact (account_id, last_activity_at);

create table contact_label (
    contact_id bigint not null references contact (id) on delete cascade,
    title varchar(255) not null,
    primary key (contact_id, title)
);

create sequence contact_session_seq start with 1 increment by 50;
create table contact_session (
    id bigint not null primary key,
    account_id bigint not null,
    contact_id bigint not null,
    inbox_id bigint not null,
    source_id varchar(255) not null,
    pubsub_token varchar(64) not null,
    identity_proven boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint contact_session_source unique (inbox_id, source_id),
    constraint contact_session_pubsub_token unique (pubsub_token),
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade,
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade
);
create index contact_session_contact on contact_session (contact_id);
create index contact_session_account_source on contact_session (account_id, source_id);
create index contact_session_account_inbox on contact_session (account_id, inbox_id);

create sequence conversation_seq start with 1 increment by 50;
create table conversation (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null,
    -- counts the changes of this conversation
    revision bigint not null,
    conversation_number bigint not null,
    inbox_id bigint not null,
    contact_id bigint not null,
    session_id bigint not null references contact_session (id) on delete cascade,
    status varchar(16) not null check (status in ('OPEN', 'RESOLVED', 'PENDING', 'SNOOZED')),
    closed boolean not null,
    priority smallint check (priority between 0 and 3),
    snoozed_until timestamp(6) with time zone,
    subject varchar(1000),
    assignee_id bigint references desk_user (id) on delete set null,
    team_id bigint references team (id) on delete set null,
    bot_id bigint references agent_bot (id) on delete set null,
    additional_attributes ${json} not null,
    custom_attributes ${json} not null,
    message_count bigint not null,
    -- incoming messages since agents looked last
    unread_count bigint not null,
    -- keys of messages, set with the message; no foreign key, as both rows are new at once
    last_message_id bigint,
    last_non_activity_id bigint,
    last_interaction_id bigint,
    last_interaction_at timestamp(6) with time zone,
    last_interaction_incoming boolean,
    last_incoming_at timestamp(6) with time zone,
    agent_last_seen_at timestamp(6) with time zone,
    assignee_last_seen_at timestamp(6) with time zone,
    contact_last_seen_at timestamp(6) with time zone,
    first_reply_at timestamp(6) with time zone,
    first_sent_reply_at timestamp(6) with time zone,
    last_sent_reply_at timestamp(6) with time zone,
    waiting_since timestamp(6) with time zone,
    resolved_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    human_until timestamp(6) with time zone,
    last_activity_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint conversation_uuid unique (uuid),
    constraint conversation_number unique (account_id, conversation_number),
    constraint conversation_account unique (account_id, id),
    constraint conversation_snooze check (status = 'SNOOZED' or snoozed_until is null),
    constraint conversation_closed check (not closed or status = 'RESOLVED'),
    foreign key (account_id, inbox_id) references inbox (account_id, id) on delete cascade,
    foreign key (account_id, contact_id) references contact (account_id, id) on delete cascade
);
create index conversation_activity on conversation (account_id, last_activity_at, id);
create index conversation_status_activity on conversation (account_id, status, last_activity_at, id);
create index conversation_inbox on conversation (account_id, inbox_id, last_activity_at, id);
create index conversation_assignee on conversation (account_id, assignee_id, last_activity_at, id);
create index conversation_team on conversation (account_id, team_id, last_activity_at, id);
create index conversation_bot on conversation (account_id, bot_id, last_activity_at, id);
create index conversation_created on conversation (account_id, created_at, id);
create index conversation_updated on conversation (account_id, updated_at, id);
create index conversation_priority on conversation (account_id, priority, last_activity_at, id);
create index conversation_waiting on conversation (account_id, waiting_since, id);
create index conversation_interaction on conversation (account_id, last_interaction_at, id);
create index conversation_incoming on conversation (account_id, last_incoming_at, id);
create index conversation_contact on conversation (contact_id, last_activity_at, id);
create index conversation_session on conversation (session_id, id);
create index conversation_snoozed on conversation (status, snoozed_until);
create index conversation_assignee_user on conversation (assignee_id);
create index conversation_team_only on conversation (team_id);
create index conversation_bot_only on conversation (bot_id);

create table conversation_label (
    conversation_id bigint not null references conversation (id) on delete cascade,
    title varchar(255) not null,
    primary key (conversation_id, title)
);
create index conversation_label_title on conversation_label (title, conversation_id);

-- when each user looked at a conversation last
create table conversation_seen (
    conversation_id bigint not null references conversation (id) on delete cascade,
    user_id bigint not null references desk_user (id) on delete cascade,
    seen_at timestamp(6) with time zone not null,
    primary key (conversation_id, user_id)
);
create index conversation_seen_user on conversation_seen (user_id);

create sequence message_seq start with 1 increment by 50;
create table message (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null,
    inbox_id bigint not null,
    conversation_id bigint not null,
    message_type varchar(16) not null check (message_type in ('INCOMING', 'OUTGOING', 'ACTIVITY', 'TEMPLATE')),
    content varchar(150000),
    html boolean not null,
    content_type varchar(16) not null,
    content_attributes ${json} not null,
    private_note boolean not null,
    status varchar(16) not null check (status in ('PENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    source_id varchar(255),
    author_contact_id bigint,
    author_user_id bigint references desk_user (id) on delete set null,
    author_bot_id bigint references agent_bot (id) on delete set null,
    activity ${json},
    recipients ${json},
    template ${json},
    additional_attributes ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint message_uuid unique (uuid),
    foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
create index message_conversation on message (conversation_id, id);
create index message_conversation_type on message (conversation_id, message_type, created_at);
create index message_account on message (account_id, conversation_id);
create index message_author_user on message (author_user_id);
create index message_author_bot on message (author_bot_id);
create index message_author_contact on message (author_contact_id);

create sequence stored_file_seq start with 1 increment by 50;
create table stored_file (
    id bigint not null primary key,
    uuid uuid not null,
    account_id bigint not null references account (id) on delete cascade,
    message_id bigint references message (id) on delete cascade,
    filename varchar(255) not null,
    content_type varchar(255) not null,
    content_id varchar(255),
    inline boolean not null,
    byte_size bigint not null,
    file_kind varchar(16) not null,
    details ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint stored_file_uuid unique (uuid)
);
create index stored_file_message on stored_file (message_id);
create index stored_file_account on stored_file (account_id);
create index stored_file_loose on stored_file (created_at, message_id);

-- What happened, written by the transaction that made it. A reader goes by (writer, id) and stops before the lowest
-- writer that may still commit, so it never passes a row that is not visible yet.
create sequence helpdesk_event_seq start with 1 increment by 50;
create table helpdesk_event (
    id bigint not null primary key,
    -- number of the transaction that wrote it
    writer bigint not null,
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(40) not null,
    conversation_id bigint,
    -- the conversation's revision right after the change: the order of events of one conversation
    conversation_revision bigint,
    payload ${json} not null,
    created_at timestamp(6) with time zone not null
);
create index helpdesk_event_order on helpdesk_event (writer, id);
create index helpdesk_event_account on helpdesk_event (account_id, writer, id);
create index helpdesk_event_conversation on helpdesk_event (conversation_id, conversation_revision);
create index helpdesk_event_created on helpdesk_event (created_at);
