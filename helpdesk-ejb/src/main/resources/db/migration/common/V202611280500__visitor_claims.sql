-- What visitors who have proven nothing say about themselves: shown to them in place of a contact that may be somebody
-- else. Null for sessions that the desk or a channel made, or that began with a proof of identity.
alter table contact_session add column claim ${json};
-- Whether such a visitor named a contact that was there already.
alter table contact_session add column named_another boolean default false not null;
-- Whether the session began, or was resumed, with a proof of identity: its inbox may demand one.
alter table contact_session add column arrived_with_proof boolean default false not null;
