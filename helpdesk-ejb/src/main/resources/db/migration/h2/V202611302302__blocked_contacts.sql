create index contact_blocked on contact (account_id, blocked_at, id);
