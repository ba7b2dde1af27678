-- since when a contact is blocked; until now only that it is
alter table contact add column blocked_at timestamp(6) with time zone;
update contact set blocked_at = updated_at where blocked = true;
