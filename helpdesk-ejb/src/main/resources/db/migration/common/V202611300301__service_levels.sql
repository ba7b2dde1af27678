-- how soon contacts are answered and conversations resolved
create sequence service_level_seq start with 1 increment by 1;
create table service_level (
    id bigint not null primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(255) not null,
    description varchar(20000),
    first_response_seconds bigint,
    next_response_seconds bigint,
    resolution_seconds bigint,
    only_in_business_hours boolean not null,
    notices ${json} not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    -- what refers to them says whose they are
    constraint service_level_account unique (account_id, id)
);
