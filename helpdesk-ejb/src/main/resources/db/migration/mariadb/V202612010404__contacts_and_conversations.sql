-- The schema goes on.

create table contact (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    name varchar(255) not null,
    first_name varchar(255),
    last_name varchar(255),
    email varchar(320),
    phone_number varchar(32),
    identifier varchar(255),
    contact_type varchar(16) not null,
    blocked boolean not null,
    avatar_url varchar(2048),
    location varchar(255),
    country_code varchar(255),
    company varchar(255),
    additional_attributes longtext not null,
    custom_attributes longtext not null,
    last_activity_at datetime(6),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    blocked_at datetime(6),
    primary key (id, account_id),
    constraint contact_email unique (account_id, email),
    constraint contact_identifier unique (account_id, identifier),
    constraint contact_phone_number unique (account_id, phone_number),
    constraint contact_uuid unique (uuid, account_id),
    check (contact_type in ('VISITOR', 'LEAD', 'CUSTOMER')),
    index contact_activity (account_id, last_activity_at),
    index contact_blocked (account_id, blocked_at, id),
    index contact_name (account_id, name)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table contact_label (
    contact_id bigint not null,
    title varchar(255) not null,
    account_id bigint not null,
    primary key (contact_id, title, account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table contact_note (
    id bigint not null,
    account_id bigint not null,
    contact_id bigint not null,
    user_id bigint,
    content longtext not null check (char_length(content) <= 20000),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    index contact_note_account (account_id, contact_id),
    index contact_note_contact (contact_id, created_at),
    index contact_note_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table contact_session (
    id bigint not null,
    account_id bigint not null,
    contact_id bigint not null,
    inbox_id bigint not null,
    source_id varchar(255) not null,
    pubsub_token varchar(64) not null,
    identity_proven boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    present_at datetime(6),
    claim longtext,
    named_another boolean not null default false,
    arrived_with_proof boolean not null default false,
    shown_contact_id bigint,
    primary key (id, account_id),
    constraint contact_session_contact unique (contact_id, id, account_id),
    constraint contact_session_pubsub_token unique (pubsub_token, account_id),
    constraint contact_session_source unique (inbox_id, source_id, account_id),
    index contact_session_account_source (account_id, source_id),
    index contact_session_present (account_id, present_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table contact_export (
    id bigint not null,
    account_id bigint not null,
    user_id bigint,
    state varchar(16) not null,
    column_names longtext not null,
    address varchar(2048) not null,
    keys_uuid uuid not null,
    file_uuid uuid not null,
    row_count bigint not null,
    done bigint not null,
    byte_size bigint not null,
    failures integer not null,
    mail_at datetime(6),
    mails_tried integer not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint contact_export_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    index contact_export_account (account_id, id),
    index contact_export_mail (mail_at),
    index contact_export_running (state, updated_at, id),
    index contact_export_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table contact_import (
    id bigint not null,
    account_id bigint not null,
    file_uuid uuid not null,
    state varchar(16) not null,
    next_row_at bigint not null,
    row_count bigint not null,
    done bigint not null,
    refused bigint not null,
    failures integer not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint contact_import_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    index contact_import_account (account_id, id),
    index contact_import_running (state, updated_at, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table conversation (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    revision bigint not null,
    conversation_number bigint not null,
    inbox_id bigint not null,
    contact_id bigint not null,
    session_id bigint not null,
    status varchar(16) not null,
    closed boolean not null,
    priority smallint,
    snoozed_until datetime(6),
    subject varchar(1000),
    assignee_id bigint,
    team_id bigint,
    bot_id bigint,
    additional_attributes longtext not null,
    custom_attributes longtext not null,
    message_count bigint not null,
    unread_count bigint not null,
    last_message_id bigint,
    last_non_activity_id bigint,
    last_interaction_id bigint,
    last_interaction_at datetime(6),
    last_interaction_incoming boolean,
    last_incoming_at datetime(6),
    agent_last_seen_at datetime(6),
    assignee_last_seen_at datetime(6),
    contact_last_seen_at datetime(6),
    first_reply_at datetime(6),
    first_sent_reply_at datetime(6),
    last_sent_reply_at datetime(6),
    waiting_since datetime(6),
    resolved_at datetime(6),
    closed_at datetime(6),
    human_until datetime(6),
    last_activity_at datetime(6) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    named_status_id bigint,
    routing varchar(16),
    webhook_id bigint,
    handoff_at datetime(6),
    handoff_reason varchar(500),
    primary key (id, account_id),
    constraint conversation_number unique (account_id, conversation_number),
    constraint conversation_uuid unique (uuid, account_id),
    constraint conversation_account unique (account_id, id),
    check (status in ('OPEN', 'RESOLVED', 'PENDING', 'SNOOZED')),
    check (priority between 0 and 3),
    constraint conversation_closed check ((closed = false) or (status = 'RESOLVED')),
    constraint conversation_routing check ((routing is null) or (routing = 'AGENT') or ((routing = 'WEBHOOK')
        and (webhook_id is not null))),
    constraint conversation_snooze check ((status = 'SNOOZED') or (snoozed_until is null)),
    index conversation_activity (account_id, last_activity_at, id),
    index conversation_assignee (assignee_id, account_id, last_activity_at, id),
    index conversation_bot (bot_id, account_id, last_activity_at, id),
    index conversation_contact (contact_id, session_id, id),
    index conversation_created (account_id, created_at, id),
    index conversation_inbox (account_id, inbox_id, last_activity_at, id),
    index conversation_interaction (account_id, last_interaction_at, id, last_incoming_at),
    index conversation_named_status (named_status_id, account_id, last_activity_at, id),
    index conversation_priority (account_id, priority, last_activity_at, id),
    index conversation_snoozed (status, snoozed_until),
    index conversation_status_activity (account_id, status, last_activity_at, id),
    index conversation_team (team_id, account_id, last_activity_at, id),
    index conversation_unread (account_id, unread_count),
    index conversation_updated (account_id, updated_at, id),
    index conversation_waiting (account_id, waiting_since)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table conversation_label (
    conversation_id bigint not null,
    title varchar(255) not null,
    account_id bigint not null,
    primary key (conversation_id, title, account_id),
    index conversation_label_title (title, conversation_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table conversation_participant (
    account_id bigint not null,
    conversation_id bigint not null,
    user_id bigint not null,
    created_at datetime(6) not null,
    primary key (conversation_id, user_id, account_id),
    index conversation_participant_account (account_id, conversation_id),
    index conversation_participant_user (account_id, user_id, conversation_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table conversation_seen (
    conversation_id bigint not null,
    user_id bigint not null,
    seen_at datetime(6) not null,
    account_id bigint not null,
    primary key (conversation_id, user_id, account_id),
    index conversation_seen_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table named_status (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    state varchar(16) not null,
    created_at datetime(6) not null,
    primary key (id, account_id),
    constraint named_status_account unique (account_id, id),
    constraint named_status_name unique (account_id, name),
    constraint named_status_number unique (id),
    check (state in ('OPEN', 'SNOOZED', 'RESOLVED'))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
