-- Each consumer of the event log has a position of its own, what it has set aside, and what it took before its turn.

alter table event_reader rename to event_consumer;
insert into event_consumer (name, writer, event_id)
    select 'channels', writer, event_id from event_consumer where name = 'webhooks';

create table event_taken_ahead (
    consumer varchar(40) not null,
    event_id bigint not null references helpdesk_event (id) on delete cascade,
    constraint event_taken_ahead_key primary key (consumer, event_id)
);
create index event_taken_ahead_event on event_taken_ahead (event_id);
-- what was delivered before its turn so far
insert into event_taken_ahead (consumer, event_id)
    select c.name, e.id from event_consumer c, helpdesk_event e
    where (e.writer > c.writer or e.writer = c.writer and e.id > c.event_id)
        and exists (select 1 from delivery d where d.event_id = e.id);

create table event_set_aside_by_consumer (
    consumer varchar(40) not null,
    event_id bigint not null references helpdesk_event (id) on delete cascade,
    failures integer not null,
    due_at timestamp(6) with time zone not null,
    constraint event_set_aside_key primary key (consumer, event_id)
);
-- for each consumer whose targets were not told yet
insert into event_set_aside_by_consumer (consumer, event_id, failures, due_at)
    select c.name, a.event_id, a.failures, a.due_at from event_set_aside a, event_consumer c
    where not exists (select 1 from delivery d, delivery_target t where d.event_id = a.event_id and t.id = d.target_id
        and t.transport = case c.name when 'channels' then 'CHANNEL' else 'WEBHOOK' end);
drop table event_set_aside;
alter table event_set_aside_by_consumer rename to event_set_aside;
create index event_set_aside_due on event_set_aside (consumer, due_at);
create index event_set_aside_event on event_set_aside (event_id);
