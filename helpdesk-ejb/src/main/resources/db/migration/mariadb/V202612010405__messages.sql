-- The schema goes on.

create table message (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    inbox_id bigint not null,
    conversation_id bigint not null,
    message_type varchar(16) not null,
    content longtext check (char_length(content) <= 150000),
    html boolean not null,
    content_type varchar(16) not null,
    content_attributes longtext not null,
    private_note boolean not null,
    status varchar(16) not null,
    source_id varchar(255),
    author_contact_id bigint,
    author_user_id bigint,
    author_bot_id bigint,
    activity longtext,
    recipients longtext,
    template longtext,
    additional_attributes longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    with_files boolean not null default false,
    primary key (id, account_id),
    constraint message_uuid unique (uuid, account_id),
    check (message_type in ('INCOMING', 'OUTGOING', 'ACTIVITY', 'TEMPLATE')),
    check (status in ('PENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
    index message_author_contact (author_contact_id),
    index message_conversation (account_id, conversation_id, id),
    index message_conversation_type (conversation_id, message_type, created_at),
    index message_source (inbox_id, source_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_draft (
    id bigint not null,
    account_id bigint not null,
    conversation_id bigint not null,
    user_id bigint not null,
    kind varchar(16) not null,
    content longtext not null check (char_length(content) <= 150000),
    meta longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint message_draft_once unique (conversation_id, user_id, kind, account_id),
    check (kind in ('REPLY', 'PRIVATE_NOTE')),
    index message_draft_account (account_id, conversation_id),
    index message_draft_kept (account_id, user_id, updated_at, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_index (
    id integer not null,
    kind varchar(16),
    before_id bigint not null,
    primary key (id),
    check (id = 1)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_text (
    account_id bigint not null,
    conversation_id bigint not null,
    message_id bigint not null,
    inbox_id bigint not null,
    content longtext not null check (char_length(content) <= 450000),
    primary key (account_id, conversation_id, message_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_word (
    account_id bigint not null,
    word varchar(64) not null,
    message_id bigint not null,
    conversation_id bigint not null,
    inbox_id bigint not null,
    primary key (account_id, word, message_id),
    index message_word_conversation (account_id, conversation_id, message_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_word_end (
    account_id bigint not null,
    word_end varchar(64) not null,
    word varchar(64) not null,
    primary key (account_id, word_end, word)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_template (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    name varchar(512) not null,
    template_language varchar(32) not null,
    category varchar(32) not null,
    parameter_format varchar(16) not null,
    components longtext not null,
    status varchar(16) not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint message_template_name unique (account_id, name, template_language),
    constraint message_template_uuid unique (uuid, account_id),
    check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'PAUSED'))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table message_template_link (
    id bigint not null,
    account_id bigint not null,
    template_id bigint not null,
    provider_account varchar(255) not null,
    provider_id varchar(255) not null,
    status varchar(20) not null,
    quality varchar(20) not null,
    reason varchar(255),
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint message_template_link_once unique (account_id, template_id, provider_account),
    check (status in ('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'PAUSED')),
    index message_template_link_provider (provider_account, account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table stored_file (
    id bigint not null,
    uuid uuid not null,
    account_id bigint not null,
    message_id bigint,
    filename varchar(255) not null,
    content_type varchar(255) not null,
    content_id varchar(255),
    inline boolean not null,
    byte_size bigint not null,
    file_kind varchar(16) not null,
    details longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    aside boolean not null default false,
    macro_id bigint,
    automation_rule_id bigint,
    checksum varchar(24),
    awaited boolean not null default false,
    primary key (id, account_id),
    constraint stored_file_uuid unique (uuid, account_id),
    constraint stored_file_awaited check ((awaited = false) or (checksum is not null)),
    index stored_file_account (account_id),
    index stored_file_automation_rule (automation_rule_id),
    index stored_file_loose (created_at, message_id),
    index stored_file_macro (macro_id),
    index stored_file_message (message_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table picture (
    file_id bigint not null,
    file_uuid uuid not null,
    account_id bigint not null,
    contact_id bigint,
    user_id bigint,
    inbox_id bigint,
    agent_bot_id bigint,
    portal_id bigint,
    primary key (file_id, account_id),
    constraint picture_portal unique (portal_id, account_id),
    constraint picture_of_one check (((((case when contact_id is null then 0 else 1 end
        + case when user_id is null then 0 else 1 end) + case when inbox_id is null then 0 else 1 end)
        + case when agent_bot_id is null then 0 else 1 end) + case when portal_id is null then 0 else 1 end) = 1),
    index picture_account (account_id),
    index picture_agent_bot (agent_bot_id),
    index picture_contact (contact_id),
    index picture_file (file_uuid),
    index picture_inbox (inbox_id),
    index picture_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table survey (
    id bigint not null,
    account_id bigint not null,
    conversation_id bigint not null,
    message_id bigint not null,
    message_uuid uuid not null,
    conversation_uuid uuid not null,
    contact_id bigint,
    assignee_id bigint,
    rating integer,
    feedback longtext check (char_length(feedback) <= 20000),
    asked_at datetime(6) not null,
    answered_at datetime(6),
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint survey_message unique (message_id, account_id),
    constraint survey_message_uuid unique (message_uuid, account_id),
    constraint survey_answered check ((answered_at is not null) or ((rating is null) and (feedback is null))),
    constraint survey_rating check (rating between 1 and 5),
    index survey_account (account_id, answered_at),
    index survey_conversation (conversation_id),
    index survey_conversation_uuid (conversation_uuid)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
