-- Webhooks: who is told, what is on its way, how each attempt ended; and how far the event log was read.

-- One row per reader that follows the log for all nodes; whoever locks it reads.
create table event_reader (
    name varchar(40) not null primary key,
    writer bigint not null,
    event_id bigint not null
);

create sequence webhook_seq start with 1 increment by 1;
create table webhook (
    id bigint not null primary key,
    uuid uuid not null,
    -- null for a bot of the whole installation
    account_id bigint references account (id) on delete cascade,
    scope varchar(16) not null check (scope in ('ACCOUNT', 'INBOX', 'BOT')),
    target_inbox_id bigint references inbox (id) on delete cascade,
    target_bot_id bigint references agent_bot (id) on delete cascade,
    -- null: whichever serves the scope
    format varchar(32),
    name varchar(255),
    url varchar(2048) not null,
    -- hash of the address where an account may have it once only
    url_key varchar(64),
    events ${json} not null,
    secret varchar(255),
    inbox_id bigint references inbox (id) on delete set null,
    active boolean not null,
    paused_until timestamp(6) with time zone,
    consecutive_failures integer not null,
    failing_since timestamp(6) with time zone,
    disabled_at timestamp(6) with time zone,
    disabled_reason varchar(255),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint webhook_uuid unique (uuid),
    constraint webhook_url_once unique (account_id, format, url_key),
    constraint webhook_target_inbox unique (target_inbox_id),
    constraint webhook_target_bot unique (target_bot_id),
    constraint webhook_target check (
        (scope = 'ACCOUNT' and account_id is not null and format is not null
            and target_inbox_id is null and target_bot_id is null)
        or (scope = 'INBOX' and target_inbox_id is not null and target_bot_id is null)
        or (scope = 'BOT' and target_bot_id is not null and target_inbox_id is null))
);
create index webhook_account on webhook (account_id, format);
create index webhook_inbox on webhook (inbox_id);

create sequence webhook_delivery_seq start with 1 increment by 50;
create table webhook_delivery (
    id bigint not null primary key,
    -- the receiver's key against doubles
    uuid uuid not null,
    webhook_id bigint not null references webhook (id) on delete cascade,
    account_id bigint references account (id) on delete cascade,
    -- null for a test call, which has a body instead; no reference: deliveries are kept longer than events
    event_id bigint,
    event_name varchar(100) not null,
    body varchar(4000),
    -- deliveries of one lane go one after the other, by these three; null for none
    lane varchar(40),
    lane_major bigint not null,
    lane_minor bigint not null,
    lane_part integer not null,
    state varchar(16) not null check (state in ('WAITING', 'DONE', 'DEAD')),
    attempts integer not null,
    -- while an attempt runs: when it counts as lost
    due_at timestamp(6) with time zone not null,
    lease_owner varchar(40),
    created_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    constraint webhook_delivery_uuid unique (uuid),
    constraint webhook_delivery_once unique (webhook_id, event_id, event_name)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, state, due_at);
create index webhook_delivery_lane on webhook_delivery (webhook_id, lane, state, lane_major, lane_minor);
create index webhook_delivery_event on webhook_delivery (event_id, state);
create index webhook_delivery_account on webhook_delivery (account_id, created_at, id);
create index webhook_delivery_finished on webhook_delivery (state, finished_at);

create sequence webhook_attempt_seq start with 1 increment by 50;
create table webhook_attempt (
    id bigint not null primary key,
    delivery_id bigint not null references webhook_delivery (id) on delete cascade,
    attempt_number integer not null,
    started_at timestamp(6) with time zone not null,
    duration_ms bigint not null,
    http_status integer,
    response varchar(1000),
    failure varchar(500)
);
create index webhook_attempt_delivery on webhook_attempt (delivery_id, id);
