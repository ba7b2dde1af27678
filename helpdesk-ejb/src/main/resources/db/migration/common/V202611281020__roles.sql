-- What a member may do is what their role's row says; what a kind of credential adds to it is said where it is judged.
create table desk_role (
    id bigint not null primary key,
    name varchar(64) not null,
    constraint desk_role_name unique (name)
);
create table role_permission (
    role_id bigint not null references desk_role (id) on delete cascade,
    permission varchar(32) not null,
    primary key (role_id, permission)
);

-- The two that there always are; nothing changes them (libredesk-resources 1).
insert into desk_role (id, name) values (1, 'Agent'), (2, 'Administrator');
insert into role_permission (role_id, permission) values
    (1, 'CONVERSATION_READ'), (1, 'CONVERSATION_CHANGE'), (1, 'MESSAGE_READ'), (1, 'MESSAGE_WRITE'), (1, 'DIRECTORY_READ'),
    (2, 'CONVERSATION_READ'), (2, 'CONVERSATION_OPEN'), (2, 'CONVERSATION_CHANGE'), (2, 'EVERY_INBOX'),
    (2, 'MESSAGE_READ'), (2, 'MESSAGE_WRITE'), (2, 'CONTACT_READ'), (2, 'CONTACT_WRITE'), (2, 'DIRECTORY_READ'),
    (2, 'DEFINITION_WRITE'), (2, 'INTEGRATION_WRITE'), (2, 'ADMINISTER');

alter table membership add column role_id bigint references desk_role (id) on delete restrict;
update membership set role_id = case member_role when 'AGENT' then 1 else 2 end;
alter table membership alter column role_id set not null;
alter table membership drop column member_role;
create index membership_role on membership (role_id);
