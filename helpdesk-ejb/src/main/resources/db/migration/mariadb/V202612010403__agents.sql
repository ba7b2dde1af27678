-- The schema goes on.

create table agent_bot (
    id bigint not null,
    uuid uuid not null,
    account_id bigint,
    name varchar(255),
    description longtext check (char_length(description) <= 20000),
    outgoing_url varchar(2048),
    avatar_url varchar(2048),
    bot_type varchar(16) not null,
    bot_config longtext not null,
    settings longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id),
    constraint agent_bot_uuid unique (uuid),
    index agent_bot_account (account_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table agent_run (
    id bigint not null,
    account_id bigint not null,
    conversation_id bigint not null,
    bot_id bigint not null,
    delivery_id bigint not null,
    state varchar(16) not null,
    attempt integer not null,
    reply_id bigint,
    model_calls integer not null,
    prompt_tokens bigint not null,
    completion_tokens bigint not null,
    failure varchar(500),
    started_at datetime(6) not null,
    finished_at datetime(6),
    message_id bigint,
    primary key (id, account_id),
    constraint agent_run_delivery unique (delivery_id, account_id),
    constraint agent_run_id unique (account_id, id),
    constraint agent_run_state check (state in ('RUNNING', 'ANSWERED', 'SILENT', 'FAILED')),
    index agent_run_conversation (account_id, conversation_id, started_at),
    index agent_run_reply (account_id, reply_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table agent_step (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    run_id bigint not null,
    kind varchar(16) not null,
    said longtext check (char_length(said) <= 100000),
    call_id varchar(255),
    tool_name varchar(255),
    tool_type varchar(32),
    result longtext check (char_length(result) <= 100000),
    failure varchar(500),
    milliseconds bigint,
    created_at datetime(6) not null,
    primary key (id, account_id),
    constraint agent_step_kind check (kind in ('TURN', 'CALL', 'AHEAD')),
    index agent_step_run (account_id, run_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table agent_callback (
    token_hash varchar(64) not null,
    account_id bigint not null,
    run_id bigint not null,
    expires_at datetime(6) not null,
    primary key (token_hash, account_id),
    index agent_callback_expires (expires_at),
    index agent_callback_run (account_id, run_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table test_inbox (
    account_id bigint not null,
    inbox_id bigint not null,
    primary key (account_id),
    index test_inbox_inbox (account_id, inbox_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table test_persona (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    bot_id bigint not null,
    name varchar(255) not null,
    description longtext not null check (char_length(description) <= 20000),
    created_at datetime(6) not null,
    primary key (id, account_id),
    constraint test_persona_uuid unique (uuid, account_id),
    index test_persona_account (account_id, id),
    index test_persona_bot (bot_id, account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table test_run (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    bot_id bigint not null,
    persona_id bigint not null,
    persona_name varchar(255) not null,
    persona_description longtext not null check (char_length(persona_description) <= 20000),
    conversation_id bigint not null,
    status varchar(16) not null,
    max_turns integer not null,
    turns_begun integer not null,
    turns_completed integer not null,
    attempt integer not null,
    prompt_tokens bigint not null,
    completion_tokens bigint not null,
    failure varchar(500),
    created_at datetime(6) not null,
    started_at datetime(6),
    moved_at datetime(6) not null,
    completed_at datetime(6),
    primary key (id, account_id),
    constraint test_run_once unique (account_id, conversation_id),
    constraint test_run_uuid unique (uuid, account_id),
    constraint test_run_status check (status in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    index test_run_account (account_id, id),
    index test_run_moved (status, moved_at)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table simulation (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    bot_id bigint not null,
    conversation_id bigint not null,
    title varchar(255),
    created_at datetime(6) not null,
    primary key (id, account_id),
    constraint simulation_once unique (account_id, conversation_id),
    constraint simulation_uuid unique (uuid, account_id),
    index simulation_account (account_id, id),
    index simulation_bot (bot_id, account_id, id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
