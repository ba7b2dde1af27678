-- A conversation's session is its contact's: one foreign key says so, and one index finds the conversations of either.
drop index contact_session_contact;
alter table contact_session add constraint contact_session_contact unique (contact_id, id, account_id);
alter table conversation add constraint conversation_session_contact
    foreign key (account_id, contact_id, session_id) references contact_session (account_id, contact_id, id)
    on delete cascade on update cascade;
-- What the contact wrote is an interaction, and a note is not: conversations in which it wrote lately are among those with a late
-- interaction.
update conversation set last_incoming_at = last_interaction_at
    where last_incoming_at is not null and (last_interaction_at is null or last_interaction_at < last_incoming_at);
drop index conversation_session;
drop index conversation_contact;
create index conversation_contact on conversation (contact_id, session_id, id);
drop index conversation_incoming;
drop index conversation_priority_highest;
drop index conversation_waiting_latest;
drop index conversation_priority;
drop index conversation_waiting;
drop index conversation_interaction;
