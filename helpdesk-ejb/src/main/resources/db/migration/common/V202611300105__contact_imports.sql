-- tables of contacts that are taken in
create sequence contact_import_seq start with 1 increment by 1;
create table contact_import (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    file_uuid uuid not null,
    state varchar(16) not null constraint contact_import_state check (state in ('RUNNING', 'DONE', 'FAILED')),
    next_row_at bigint not null,
    row_count bigint not null,
    done bigint not null,
    refused bigint not null,
    failures integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create index contact_import_account on contact_import (account_id, id);
create index contact_import_running on contact_import (state, updated_at, id);
