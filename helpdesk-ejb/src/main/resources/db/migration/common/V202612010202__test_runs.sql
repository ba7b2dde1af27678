-- talks that agents have with personas; who the persona was is kept here, as it may change or go
create sequence test_run_seq start with 1 increment by 1;
create table test_run (
    id bigint not null,
    account_id bigint not null,
    uuid uuid not null,
    bot_id bigint not null,
    persona_id bigint not null,
    persona_name varchar(255) not null,
    persona_description varchar(20000) not null,
    conversation_id bigint not null,
    status varchar(16) not null constraint test_run_status check (status in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    max_turns integer not null,
    turns_begun integer not null,
    turns_completed integer not null,
    attempt integer not null,
    prompt_tokens bigint not null,
    completion_tokens bigint not null,
    failure varchar(500),
    created_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    moved_at timestamp(6) with time zone not null,
    completed_at timestamp(6) with time zone,
    constraint test_run_pkey primary key (id, account_id),
    constraint test_run_uuid unique (uuid, account_id),
    constraint test_run_once unique (account_id, conversation_id),
    constraint test_run_in foreign key (account_id, conversation_id) references conversation (account_id, id) on delete cascade
);
create index test_run_account on test_run (account_id, id);
create index test_run_moved on test_run (status, moved_at);

alter table delivery_target add constraint delivery_target_persona check (transport <> 'PERSONA'
    or (account_id is not null and channel is null and scope is null and url is null
        and target_inbox_id is null and target_bot_id is null));
