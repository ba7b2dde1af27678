-- tables of contacts that are made
create sequence contact_export_seq start with 1 increment by 1;
create table contact_export (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    user_id bigint references desk_user (id) on delete set null,
    state varchar(16) not null constraint contact_export_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    column_names ${json} not null,
    address varchar(2048) not null,
    keys_uuid uuid not null,
    file_uuid uuid not null,
    row_count bigint not null,
    done bigint not null,
    byte_size bigint not null,
    failures integer not null,
    mail_at timestamp(6) with time zone,
    mails_tried integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index contact_export_account on contact_export (account_id, id);
create index contact_export_user on contact_export (user_id);
create index contact_export_running on contact_export (state, updated_at, id);
create index contact_export_mail on contact_export (mail_at);
