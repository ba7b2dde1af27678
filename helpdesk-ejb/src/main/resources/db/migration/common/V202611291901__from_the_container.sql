-- Whether a group of the server's user gave it (docs/adr/0043-the-containers-login.md); what somebody gave by hand is theirs.
alter table membership add column from_container boolean default false not null;
alter table team_member add column from_container boolean default false not null;
