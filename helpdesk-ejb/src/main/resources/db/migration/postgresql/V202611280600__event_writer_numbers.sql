-- Writers of events get numbers of our own, and say by a lock that they are at work, so that nobody else's transaction holds
-- readers back (docs/adr/0024-writers-of-events-have-numbers-of-their-own.md).

-- Whoever wrote under a transaction's id is over before anybody reads past it.
lock table helpdesk_event in share row exclusive mode;

create sequence event_writer_seq cache 1;
-- Above every number and position there is, and far above what nodes of the older version, which compare with transactions'
-- ids, will take for settled: until they are replaced they wait.
select setval('event_writer_seq', 4294967296 + greatest(
    (select coalesce(max(writer), 0) from helpdesk_event),
    (select coalesce(max(writer), 0) from event_reader),
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint));

-- The number of the current transaction, once it has written an event: in a setting that ends with the transaction, or with
-- the savepoint, just as the lock does. What somebody else may have left there names another transaction.
create function helpdesk_event_own_writer(transaction_id xid8) returns bigint language sql stable as $$
    select case when split_part(known, ' ', 1) = transaction_id::text || '/' || 'helpdesk_event'::regclass::oid
        then split_part(known, ' ', 2)::bigint end
    from current_setting('helpdesk.event_writer', true) known
$$;

-- Three steps, in this order: the newest number there is, a lock that says "whoever holds this has a higher one", a number.
create or replace function helpdesk_event_writer() returns trigger language plpgsql as $$
declare
    newest bigint;
begin
    new.writer := helpdesk_event_own_writer(pg_current_xact_id());
    if new.writer is null then
        select last_value into newest from event_writer_seq;
        perform pg_advisory_xact_lock_shared('helpdesk_event'::regclass::oid::bigint::bit(32)::int, newest::bit(32)::int);
        new.writer := nextval('event_writer_seq');
        perform set_config('helpdesk.event_writer',
            pg_current_xact_id() || '/' || 'helpdesk_event'::regclass::oid || ' ' || new.writer, true);
    end if;
    return new;
end
$$;

-- Who is at work: each has a number above the one that is locked, of which the lock has the lower half.
create function helpdesk_event_writers_at_work(latest bigint) returns table (above bigint, pid int)
language sql volatile as $$
    select latest - 2147483648 + (objid::bigint - (latest & 4294967295) + 2147483648 + 4294967296) % 4294967296, pid
    from pg_locks
    where locktype = 'advisory' and objsubid = 2 and mode = 'ShareLock' and granted
        and classid = 'helpdesk_event'::regclass::oid
        and database = (select oid from pg_database where datname = current_database())
$$;

-- Every event of a writer below the horizon is visible to the next statement, or will never be. The newest number is read
-- before the locks: whoever has no lock then draws a higher one, or is over, and locks go after the commit is visible.
create function helpdesk_event_horizon(out horizon bigint, out latest bigint, out own bigint) language plpgsql volatile as $$
begin
    -- else the next statement would see less than this one knows of
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception 'the event log can be read in transactions with READ COMMITTED only';
    end if;
    select last_value into latest from event_writer_seq;
    select least(latest, min(above)) + 1 into horizon from helpdesk_event_writers_at_work(latest);
    own := helpdesk_event_own_writer(pg_current_xact_id_if_assigned());
end
$$;
