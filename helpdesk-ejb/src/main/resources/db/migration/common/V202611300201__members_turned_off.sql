-- a member who is not let in for a while, and stays what they are
alter table membership add column enabled boolean default true not null;
