-- Answers to creates that carried an Idempotency-Key. id and fingerprint are SHA-256; the body is sealed with a key that
-- only the client's credential and key give, so that secrets which are shown once are not readable here.
create table idempotent_answer (
    id varbinary(32) not null primary key check (octet_length(id) = 32),
    account_id bigint references account (id) on delete cascade,
    fingerprint varbinary(32) not null check (octet_length(fingerprint) = 32),
    status integer not null check (status between 200 and 399),
    content_type varchar(255),
    -- null: the answer was too large to be kept
    sealed_body varbinary(2000000),
    created_at timestamp(6) with time zone not null
);
create index idempotent_answer_age on idempotent_answer (created_at);
create index idempotent_answer_account on idempotent_answer (account_id);

-- Rows locked by the hash of an id, as natural_lock is, but of their own: they are taken before any natural lock.
create table idempotent_answer_lock (
    id integer not null primary key
);
insert into idempotent_answer_lock (id) select x from system_range(0, 1023);
