-- the check has no name that could be told beforehand, and goes with its column
alter table notification add column told varchar(32);
update notification set told = kind;
alter table notification drop column kind;
alter table notification alter column told rename to kind;
alter table notification alter column kind set not null;
alter table notification add constraint notification_kind
    check (kind in ('ASSIGNMENT', 'MENTION', 'ASSIGNED_MESSAGE', 'PARTICIPATING_MESSAGE', 'CREATION'));
