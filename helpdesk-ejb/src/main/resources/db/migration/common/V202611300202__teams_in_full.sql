-- how a team is shown, where it works, and how many open conversations its members are given at most; 0 for no limit
alter table team add column emoji varchar(255);
alter table team add column time_zone varchar(255);
alter table team add column most_assigned integer default 0 not null;
