-- What a visitor who named somebody is told in place of that contact's number: drawn from contact_seq, in no contact's row.
-- Null for every other session, and for those from before, which go on showing the contact's.
alter table contact_session add column shown_contact_id bigint;
