-- filters that are nobody's own: for all of the account, or for a team
alter table saved_filter alter column user_id drop not null;
alter table saved_filter add column team_id bigint references team (id) on delete cascade;
create index saved_filter_team on saved_filter (team_id);
create index saved_filter_shared on saved_filter (account_id, format, id);
