-- The schema goes on.

create table inbox (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    name varchar(255) not null,
    kind varchar(16) not null,
    identifier varchar(64),
    website_token varchar(64),
    hmac_token varchar(1000),
    identity_mandatory boolean not null,
    email varchar(320),
    phone_number varchar(32),
    provider varchar(64),
    channel_settings longtext not null,
    enabled boolean not null,
    greeting_enabled boolean not null,
    greeting_message longtext check (char_length(greeting_message) <= 10000),
    working_hours_enabled boolean not null,
    working_hours longtext not null,
    timezone varchar(64) not null,
    out_of_office_message longtext check (char_length(out_of_office_message) <= 10000),
    collect_email boolean not null,
    survey_enabled boolean not null,
    survey_settings longtext not null,
    auto_assignment boolean not null,
    auto_assignment_settings longtext not null,
    messages_after_resolved boolean not null,
    one_conversation_per_session boolean not null,
    sender_name_type varchar(16) not null,
    business_name varchar(255),
    bot_id bigint,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    channel varchar(32),
    channel_secrets longtext check (char_length(channel_secrets) <= 1000000),
    avatar_url varchar(2048),
    webhook_id bigint,
    primary key (id),
    constraint inbox_account unique (account_id, id),
    constraint inbox_email unique (email),
    constraint inbox_identifier unique (identifier),
    constraint inbox_phone_number unique (phone_number),
    constraint inbox_uuid unique (uuid),
    constraint inbox_website_token unique (website_token),
    check (kind in ('API', 'EMAIL', 'WHATSAPP', 'WEB_WIDGET')),
    index inbox_bot (bot_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table inbox_link (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    token varchar(255) not null,
    success_url varchar(2048),
    return_url varchar(2048),
    used boolean not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    primary key (id),
    constraint inbox_link_uuid unique (uuid),
    index inbox_link_account (account_id, created_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table inbox_member (
    inbox_id bigint not null,
    user_id bigint not null,
    account_id bigint not null,
    primary key (inbox_id, user_id, account_id),
    index inbox_member_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table inbox_profile (
    inbox_id bigint not null,
    account_id bigint not null,
    display_name varchar(255),
    about varchar(139),
    description varchar(512),
    address varchar(256),
    email varchar(128),
    picture_url varchar(2048),
    vertical varchar(64),
    websites longtext not null,
    icebreakers longtext not null,
    updated_at datetime(6) not null,
    primary key (inbox_id, account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table mail_door (
    inbox_id bigint not null,
    account_id bigint not null,
    token varchar(64) not null,
    secret varchar(255) not null,
    created_at datetime(6) not null,
    primary key (inbox_id),
    constraint mail_door_token unique (token),
    index mail_door_inbox (account_id, inbox_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table mail_grant_flow (
    state_hash varchar(64) not null,
    account_id bigint not null,
    user_id bigint not null,
    inbox_id bigint,
    provider varchar(16) not null,
    client_id varchar(255) not null,
    client_secret varchar(2000) not null,
    tenant_id varchar(255),
    verifier varchar(255) not null,
    callback varchar(2000) not null,
    ends_at datetime(6) not null,
    primary key (state_hash),
    index mail_grant_flow_account (account_id, inbox_id),
    index mail_grant_flow_ends (ends_at),
    index mail_grant_flow_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table mail_set_aside (
    id bigint not null,
    account_id bigint not null,
    inbox_id bigint not null,
    uid_validity bigint not null,
    uid bigint not null,
    byte_size bigint not null,
    message_id varchar(255),
    sender varchar(255),
    subject varchar(255),
    reason varchar(255) not null,
    created_at datetime(6) not null,
    told varchar(255),
    primary key (id, account_id),
    constraint mail_set_aside_once unique (inbox_id, uid_validity, uid, account_id),
    index mail_set_aside_inbox (account_id, inbox_id, id),
    index mail_set_aside_told (account_id, inbox_id, told, created_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table mailbox (
    inbox_id bigint not null,
    account_id bigint not null,
    place varchar(1000),
    uid_validity bigint,
    last_uid bigint not null,
    begins_at datetime(6) not null,
    due_at datetime(6) not null,
    looked_at datetime(6),
    lease_owner varchar(64),
    leased_until datetime(6),
    failures integer not null,
    failing_since datetime(6),
    failure varchar(255),
    primary key (inbox_id, account_id),
    index mailbox_due (due_at),
    index mailbox_inbox (account_id, inbox_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table whatsapp_arrival (
    id bigint not null,
    account_id bigint not null,
    inbox_id bigint not null,
    kind varchar(10) not null,
    lane varchar(255),
    body longtext not null check (char_length(body) <= 10000000),
    attempts integer not null,
    due_at datetime(6),
    created_at datetime(6) not null,
    primary key (id, account_id),
    check (kind in ('MESSAGE', 'STATUS', 'ECHO', 'TEMPLATE')),
    index whatsapp_arrival_due (due_at, id),
    index whatsapp_arrival_lane (account_id, inbox_id, lane, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table whatsapp_dispatch (
    id bigint not null,
    account_id bigint not null,
    message_id bigint not null,
    part integer not null,
    begun_at datetime(6) not null,
    source_id varchar(255),
    primary key (id, account_id),
    constraint whatsapp_dispatch_part unique (account_id, message_id, part)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table provider_account (
    id bigint not null,
    account_id bigint not null,
    provider_key varchar(255) not null,
    name varchar(255) not null,
    primary key (id, account_id),
    constraint provider_account_once unique (account_id, provider_key)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table reply_window (
    account_id bigint not null,
    conversation_id bigint not null,
    ends_at datetime(6) not null,
    due_at datetime(6) not null,
    primary key (conversation_id, account_id),
    index reply_window_conversation (account_id, conversation_id),
    index reply_window_due (due_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
