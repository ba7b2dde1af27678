-- Who is there now: few of many.
create index contact_session_present on contact_session (account_id, present_at);
