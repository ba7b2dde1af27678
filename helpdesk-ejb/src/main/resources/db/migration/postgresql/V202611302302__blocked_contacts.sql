-- few are, so the index has nothing to say of most
create index contact_blocked on contact (account_id, blocked_at, id) where blocked;
