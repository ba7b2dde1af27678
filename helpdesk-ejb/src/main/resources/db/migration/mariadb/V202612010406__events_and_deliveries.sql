-- The schema goes on.

create table helpdesk_event (
    id bigint not null,
    writer bigint not null,
    account_id bigint not null,
    kind varchar(40) not null,
    conversation_id bigint,
    conversation_revision bigint,
    payload longtext not null check (char_length(payload) <= 10000000),
    created_at datetime(6) not null,
    primary key (id, account_id),
    index helpdesk_event_conversation (conversation_id, conversation_revision),
    index helpdesk_event_order (writer, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table event_part (
    account_id bigint not null,
    id bigint not null,
    content longtext not null check (char_length(content) <= 10000000),
    created_at datetime(6) not null,
    primary key (account_id, id),
    index event_part_created (created_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table event_consumer (
    name varchar(40) not null,
    writer bigint not null,
    event_id bigint not null,
    primary key (name)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table event_set_aside (
    consumer varchar(40) not null,
    event_id bigint not null,
    failures integer not null,
    due_at datetime(6) not null,
    account_id bigint not null,
    primary key (consumer, event_id, account_id),
    index event_set_aside_due (consumer, due_at),
    index event_set_aside_event (event_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table event_taken_ahead (
    consumer varchar(40) not null,
    event_id bigint not null,
    account_id bigint not null,
    primary key (consumer, event_id, account_id),
    index event_taken_ahead_event (event_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table delivery_target (
    id bigint not null,
    uuid uuid,
    account_id bigint,
    scope varchar(16),
    target_inbox_id bigint,
    target_bot_id bigint,
    format varchar(32),
    name varchar(255),
    url varchar(2048),
    url_key varchar(64),
    events longtext,
    secret varchar(2000),
    inbox_id bigint,
    active boolean not null,
    paused_until datetime(6),
    consecutive_failures integer not null,
    failing_since datetime(6),
    disabled_at datetime(6),
    disabled_reason varchar(255),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    channel varchar(32),
    begins_after bigint not null default 0,
    begins_with longtext,
    transport varchar(16) not null,
    primary key (id),
    constraint delivery_target_bot unique (target_bot_id, transport),
    constraint delivery_target_inbox unique (target_inbox_id, transport),
    constraint delivery_target_url_once unique (account_id, format, url_key),
    constraint delivery_target_uuid unique (uuid),
    check (scope in ('ACCOUNT', 'INBOX', 'BOT')),
    constraint delivery_target_agent check ((transport <> 'AGENT') or ((target_bot_id is not null) and (account_id is not null)
        and (channel is null) and (scope is null) and (url is null) and (target_inbox_id is null))),
    constraint delivery_target_channel check ((transport <> 'CHANNEL') or ((channel is not null) and (target_inbox_id is not null)
        and (account_id is not null) and (scope is null) and (url is null) and (target_bot_id is null))),
    constraint delivery_target_mail check ((transport <> 'MAIL') or ((target_inbox_id is not null) and (account_id is not null)
        and (channel is null) and (scope is null) and (url is null) and (target_bot_id is null))),
    constraint delivery_target_persona check ((transport <> 'PERSONA') or ((account_id is not null) and (channel is null)
        and (scope is null) and (url is null) and (target_inbox_id is null) and (target_bot_id is null))),
    constraint delivery_target_webhook check ((transport <> 'WEBHOOK') or ((uuid is not null) and (url is not null)
        and (events is not null) and (channel is null) and (((scope = 'INBOX') and (target_inbox_id is not null)
        and (target_bot_id is null)) or ((scope = 'BOT') and (target_bot_id is not null) and (target_inbox_id is null))
        or ((scope = 'ACCOUNT') and (account_id is not null) and (format is not null) and (target_inbox_id is null)
        and (target_bot_id is null))))),
    constraint delivery_target_whatsapp check ((transport <> 'WHATSAPP') or ((target_inbox_id is not null)
        and (account_id is not null) and (channel is null) and (scope is null) and (url is null) and (target_bot_id is null))),
    index delivery_target_account (account_id, format),
    index delivery_target_webhook_inbox (inbox_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table delivery (
    id bigint not null,
    uuid uuid not null,
    target_id bigint not null,
    account_id bigint not null,
    event_id bigint,
    event_name varchar(100) not null,
    body varchar(4000),
    lane varchar(40),
    lane_major bigint not null,
    lane_minor bigint not null,
    lane_part integer not null,
    state varchar(16) not null,
    attempts integer not null,
    due_at datetime(6) not null,
    lease_owner varchar(40),
    created_at datetime(6) not null,
    finished_at datetime(6),
    leased_until datetime(6),
    primary key (id, account_id),
    constraint delivery_once unique (target_id, event_id, event_name, account_id),
    constraint delivery_uuid unique (uuid, account_id),
    check (state in ('WAITING', 'DONE', 'DEAD')),
    index delivery_account (account_id, created_at, id),
    index delivery_due (target_id, state, due_at, id),
    index delivery_event (event_id, state),
    index delivery_finished (state, finished_at),
    index delivery_lane (target_id, lane, state, lane_major, lane_minor)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table delivery_attempt (
    id bigint not null,
    delivery_id bigint not null,
    attempt_number integer not null,
    started_at datetime(6) not null,
    duration_ms bigint not null,
    http_status integer,
    response varchar(1000),
    failure varchar(500),
    account_id bigint not null,
    primary key (id, account_id),
    index delivery_attempt_delivery (delivery_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table idempotent_answer (
    id varbinary(32) not null,
    account_id bigint,
    fingerprint varbinary(32) not null,
    status integer not null,
    content_type varchar(255),
    sealed_body longblob,
    created_at datetime(6) not null,
    primary key (id),
    check (octet_length(id) = 32),
    check (octet_length(fingerprint) = 32),
    check (status between 200 and 399),
    index idempotent_answer_account (account_id),
    index idempotent_answer_age (created_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table idempotent_answer_lock (
    id integer not null,
    primary key (id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
