-- What belongs to an account says to which, so that it can lie where the account lies
-- (docs/adr/0047-the-account-is-in-every-key.md). What was there is its parent's.

alter table contact_label add column account_id bigint;
update contact_label set account_id = (select c.account_id from contact c where c.id = contact_label.contact_id);
alter table contact_label alter column account_id set not null;

alter table conversation_label add column account_id bigint;
update conversation_label set account_id =
    (select c.account_id from conversation c where c.id = conversation_label.conversation_id);
alter table conversation_label alter column account_id set not null;

alter table conversation_seen add column account_id bigint;
update conversation_seen set account_id =
    (select c.account_id from conversation c where c.id = conversation_seen.conversation_id);
alter table conversation_seen alter column account_id set not null;

alter table inbox_member add column account_id bigint;
update inbox_member set account_id = (select i.account_id from inbox i where i.id = inbox_member.inbox_id);
alter table inbox_member alter column account_id set not null;

alter table team_member add column account_id bigint;
update team_member set account_id = (select t.account_id from team t where t.id = team_member.team_id);
alter table team_member alter column account_id set not null;

alter table event_taken_ahead add column account_id bigint;
update event_taken_ahead set account_id = (select e.account_id from helpdesk_event e where e.id = event_taken_ahead.event_id);
alter table event_taken_ahead alter column account_id set not null;

alter table event_set_aside add column account_id bigint;
update event_set_aside set account_id = (select e.account_id from helpdesk_event e where e.id = event_set_aside.event_id);
alter table event_set_aside alter column account_id set not null;

-- Targets of the whole installation have no account; what is delivered to one has that of its event. Who has neither event
-- nor account cannot be told of anything.
update delivery set account_id = (select e.account_id from helpdesk_event e where e.id = delivery.event_id)
    where account_id is null;
delete from delivery where account_id is null;
alter table delivery alter column account_id set not null;

alter table delivery_attempt add column account_id bigint;
update delivery_attempt set account_id = (select d.account_id from delivery d where d.id = delivery_attempt.delivery_id);
alter table delivery_attempt alter column account_id set not null;
