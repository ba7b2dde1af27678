-- Answers to creates that carried an Idempotency-Key. id and fingerprint are SHA-256; the body is sealed with a key that
-- only the client's credential and key give, so that secrets which are shown once are not readable here.
create table idempotent_answer (
    id bytea not null primary key check (octet_length(id) = 32),
    account_id bigint references account (id) on delete cascade,
    fingerprint bytea not null check (octet_length(fingerprint) = 32),
    status integer not null check (status between 200 and 399),
    content_type varchar(255),
    -- null: the answer was too large to be kept
    sealed_body bytea,
    created_at timestamp(6) with time zone not null
);
create index idempotent_answer_age on idempotent_answer (created_at);
create index idempotent_answer_account on idempotent_answer (account_id);

-- Looks, tries the lock of the running transaction, and looks again, each with a snapshot of its own, in one round trip.
-- One row always; "mine" when the lock was got and nothing is stored.
create function helpdesk_claim_answer(wanted bytea)
returns table (mine boolean, fingerprint bytea, status integer, content_type varchar, sealed_body bytea)
language plpgsql volatile as $$
begin
    return query select false, a.fingerprint, a.status, a.content_type, a.sealed_body
        from idempotent_answer a where a.id = wanted;
    if found then
        return;
    end if;
    if not pg_try_advisory_xact_lock(('x' || encode(substring(wanted from 1 for 8), 'hex'))::bit(64)::bigint) then
        return query select false, null::bytea, null::integer, null::varchar, null::bytea;
        return;
    end if;
    return query select false, a.fingerprint, a.status, a.content_type, a.sealed_body
        from idempotent_answer a where a.id = wanted;
    if not found then
        return query select true, null::bytea, null::integer, null::varchar, null::bytea;
    end if;
end
$$;
