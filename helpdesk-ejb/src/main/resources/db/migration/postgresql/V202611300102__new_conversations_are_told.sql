alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind
    check (kind in ('ASSIGNMENT', 'MENTION', 'ASSIGNED_MESSAGE', 'PARTICIPATING_MESSAGE', 'CREATION'));
