-- agents that answer by themselves: where they are asked, what became of it, and what they did meanwhile
alter table delivery_target drop constraint delivery_target_bot;
alter table delivery_target add constraint delivery_target_bot unique (target_bot_id, transport);
alter table delivery_target add constraint delivery_target_agent check (transport <> 'AGENT'
    or (target_bot_id is not null and account_id is not null
        and channel is null and scope is null and url is null and target_inbox_id is null));

create sequence agent_run_seq start with 1 increment by 50;
create table agent_run (
    id bigint not null,
    account_id bigint not null,
    conversation_id bigint not null,
    bot_id bigint not null,
    delivery_id bigint not null,
    state varchar(16) not null constraint agent_run_state check (state in ('RUNNING', 'ANSWERED', 'SILENT', 'FAILED')),
    attempt integer not null,
    reply_id bigint,
    model_calls integer not null,
    prompt_tokens bigint not null,
    completion_tokens bigint not null,
    failure varchar(500),
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    constraint agent_run_pkey primary key (id, account_id),
    constraint agent_run_delivery unique (delivery_id, account_id),
    constraint agent_run_of_conversation
        foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
alter table agent_run add constraint agent_run_id unique (account_id, id);
create index agent_run_conversation on agent_run (account_id, conversation_id, started_at);
create index agent_run_reply on agent_run (account_id, reply_id);

create sequence agent_step_seq start with 1 increment by 1;
create table agent_step (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    run_id bigint not null,
    kind varchar(16) not null constraint agent_step_kind check (kind in ('TURN', 'CALL', 'AHEAD')),
    said varchar(100000),
    call_id varchar(255),
    tool_name varchar(255),
    tool_type varchar(32),
    result varchar(100000),
    failure varchar(500),
    milliseconds bigint,
    created_at timestamp(6) with time zone not null,
    constraint agent_step_pkey primary key (id, account_id),
    constraint agent_step_of_run foreign key (account_id, run_id) references agent_run (account_id, id) on delete cascade
);
create index agent_step_run on agent_step (account_id, run_id, id);

-- the secret itself is not kept
create table agent_callback (
    token_hash varchar(64) not null,
    account_id bigint not null,
    run_id bigint not null,
    expires_at timestamp(6) with time zone not null,
    constraint agent_callback_pkey primary key (token_hash, account_id),
    constraint agent_callback_of_run foreign key (account_id, run_id) references agent_run (account_id, id) on delete cascade
);
create index agent_callback_run on agent_callback (account_id, run_id);
create index agent_callback_expires on agent_callback (expires_at);
