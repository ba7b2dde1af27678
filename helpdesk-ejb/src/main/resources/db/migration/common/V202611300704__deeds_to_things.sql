-- what was made, changed or removed, and what about it was another
alter table deed add column thing varchar(32);
alter table deed add column version integer default 0 not null;
alter table deed add column changes ${json};
create index deed_thing on deed (account_id, thing, target_id);
