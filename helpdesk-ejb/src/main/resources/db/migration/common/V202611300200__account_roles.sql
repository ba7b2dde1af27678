-- Roles that an account makes for itself, beside the two that there always are; a member may have several.
alter table desk_role drop constraint desk_role_name;
alter table desk_role alter column name set data type varchar(255);
alter table desk_role add column account_id bigint references account (id) on delete cascade;
alter table desk_role add column description varchar(20000);
alter table desk_role add column created_at timestamp(6) with time zone;
alter table desk_role add column updated_at timestamp(6) with time zone;
alter table desk_role add constraint desk_role_name unique (account_id, name);
create sequence desk_role_seq start with 100 increment by 1;

-- what a member without one of the two is to wires that know no others; it allows nothing itself
insert into desk_role (id, name) values (3, 'Member');

create table member_role (
    membership_id bigint not null references membership (id) on delete cascade,
    role_id bigint not null references desk_role (id) on delete cascade,
    primary key (membership_id, role_id)
);
create index member_role_of on member_role (role_id);
insert into member_role (membership_id, role_id) select id, role_id from membership;

-- what was one permission is several now: the two roles may what they could
insert into role_permission (role_id, permission)
    select r.role_id, p.permission from (values (1), (2)) r (role_id) cross join (values
        ('CONVERSATION_ASSIGN_AGENT'), ('CONVERSATION_ASSIGN_TEAM'), ('CONVERSATION_PRIORITY'), ('CONVERSATION_STATUS'),
        ('CONVERSATION_LABELS'), ('EVERY_ASSIGNMENT'), ('OWN_ASSIGNMENTS'), ('TEAM_ASSIGNMENTS'), ('TEAM_QUEUES'),
        ('UNASSIGNED'), ('FILTER_WRITE')) p (permission);
insert into role_permission (role_id, permission) values
    (2, 'SHARED_FILTER_WRITE'), (2, 'CONTACT_LIST'), (2, 'CONTACT_BLOCK'), (2, 'CONTACT_NOTE_READ'), (2, 'CONTACT_NOTE_WRITE'),
    (2, 'CONTACT_NOTE_DELETE'), (2, 'INBOX_WRITE'), (2, 'AGENT_WRITE'), (2, 'ROLE_WRITE'), (2, 'TEAM_WRITE'), (2, 'LABEL_WRITE'),
    (2, 'STATUS_WRITE'), (2, 'MACRO_WRITE'), (2, 'AUTOMATION_WRITE'), (2, 'BUSINESS_HOURS_WRITE'), (2, 'SLA_WRITE'),
    (2, 'MAIL_TEMPLATE_WRITE'), (2, 'CONTEXT_LINK_WRITE'), (2, 'REPORT_READ'), (2, 'ACTIVITY_READ'), (2, 'SETTINGS_WRITE'),
    (2, 'NOTIFICATION_SETTINGS_WRITE'), (2, 'SIGN_IN_WRITE'), (2, 'ASSISTANT_WRITE');
