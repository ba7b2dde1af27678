-- The schema goes on.

create table access_token (
    id bigint not null,
    user_id bigint,
    bot_id bigint,
    token_hash varchar(64) not null,
    created_at datetime(6) not null,
    last_used_at datetime(6),
    primary key (id),
    constraint access_token_bot unique (bot_id),
    constraint access_token_hash unique (token_hash),
    constraint access_token_user unique (user_id),
    constraint access_token_owner check (((user_id is null) and (bot_id is not null)) or ((user_id is not null) and (bot_id is null)))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table key_pair (
    id bigint not null,
    membership_id bigint not null,
    api_key varchar(64) not null,
    secret_hash varchar(64) not null,
    created_at datetime(6) not null,
    last_used_at datetime(6),
    primary key (id),
    constraint key_pair_key unique (api_key),
    constraint key_pair_membership unique (membership_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table organisation_key (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    key_prefix varchar(16) not null,
    key_hash varchar(64) not null,
    created_at datetime(6) not null,
    last_used_at datetime(6),
    primary key (id),
    constraint organisation_key_hash unique (key_hash),
    index organisation_key_account (account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table sign_in_link (
    id bigint not null,
    user_id bigint not null,
    purpose varchar(16) not null,
    token_hash varchar(64) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    primary key (id),
    constraint sign_in_link_hash unique (token_hash),
    check (purpose in ('PASSWORD', 'SIGN_IN')),
    index sign_in_link_expiry (expires_at),
    index sign_in_link_user (user_id, purpose, created_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table user_session (
    id bigint not null,
    user_id bigint not null,
    account_id bigint,
    token_hash varchar(64) not null,
    device varchar(64) not null,
    address varchar(64) not null,
    user_agent varchar(255) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    last_used_at datetime(6),
    primary key (id),
    constraint user_session_hash unique (token_hash),
    index user_session_expiry (expires_at),
    index user_session_member (account_id, user_id),
    index user_session_user (user_id, expires_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table oidc_provider (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    enabled boolean not null,
    kind varchar(20) not null,
    issuer varchar(2048) not null,
    client_id varchar(255) not null,
    client_secret varchar(2000) not null,
    logo_url varchar(2048) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    check (kind in ('GOOGLE', 'MICROSOFT', 'CUSTOM')),
    index oidc_provider_account (account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table deed (
    id bigint not null,
    account_id bigint not null,
    kind varchar(32) not null,
    actor_id bigint not null,
    target_id bigint not null,
    target_name varchar(255) not null,
    address varchar(64) not null,
    created_at datetime(6) not null,
    thing varchar(32),
    version integer not null default 0,
    changes longtext,
    primary key (id, account_id),
    index deed_account (account_id, id),
    index deed_age (created_at),
    index deed_thing (account_id, thing, target_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table notification (
    id bigint not null,
    account_id bigint not null,
    user_id bigint not null,
    conversation_id bigint not null,
    message_id bigint,
    actor_id bigint,
    latest boolean not null,
    read_at datetime(6),
    snoozed_until datetime(6),
    last_snoozed_at datetime(6),
    last_activity_at datetime(6) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    kind varchar(32) not null,
    primary key (id, account_id),
    constraint notification_kind check (kind in ('ASSIGNMENT', 'MENTION', 'ASSIGNED_MESSAGE', 'PARTICIPATING_MESSAGE', 'CREATION')),
    index notification_age (created_at),
    index notification_conversation (account_id, conversation_id, user_id),
    index notification_latest (account_id, user_id, latest, snoozed_until, read_at),
    index notification_list (account_id, user_id, last_activity_at, id),
    index notification_snoozed (snoozed_until)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table notification_choice (
    id bigint not null,
    account_id bigint not null,
    user_id bigint not null,
    by_mail longtext not null,
    by_push longtext not null,
    creation boolean not null,
    primary key (id, account_id),
    constraint notification_choice_once unique (account_id, user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table notification_mail (
    account_id bigint not null,
    username varchar(255) not null,
    host varchar(255) not null,
    port integer not null,
    password varchar(2048),
    most_connections integer not null,
    idle_timeout varchar(255) not null,
    wait_timeout varchar(255) not null,
    auth_protocol varchar(255) not null,
    address varchar(255) not null,
    most_retries integer not null,
    tls_type varchar(255) not null,
    tls_unverified boolean not null,
    hello_hostname varchar(255) not null,
    enabled boolean not null,
    updated_at datetime(6) not null,
    primary key (account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table push_subscription (
    id bigint not null,
    user_id bigint not null,
    kind varchar(16) not null,
    identifier varchar(2048) not null,
    identifier_hash varchar(64) not null,
    push_token_hash varchar(64),
    attributes longtext not null check (char_length(attributes) <= 16384),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id),
    constraint push_subscription_identifier unique (identifier_hash),
    constraint push_subscription_kind check (kind in ('BROWSER', 'FCM')),
    index push_subscription_user (user_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
