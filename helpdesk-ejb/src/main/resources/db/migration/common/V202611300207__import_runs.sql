-- how the last import of each kind went
create table import_run (
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(16) not null check (kind in ('AGENTS', 'LABELS')),
    made integer not null,
    refused integer not null,
    said ${json} not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    primary key (account_id, kind)
);
