-- When a live connection of theirs last showed itself, to within some seconds; null for never.
alter table membership add column present_at timestamp(6) with time zone;
alter table contact_session add column present_at timestamp(6) with time zone;
