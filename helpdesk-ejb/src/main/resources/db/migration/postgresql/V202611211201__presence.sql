-- Who is there now: few of many, and those who never connect take no room.
create index contact_session_present on contact_session (account_id, present_at) where present_at is not null;
