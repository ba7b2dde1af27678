-- how an account shows itself, and what it takes; no row is as one that says nothing
create table account_profile (
    account_id bigint not null primary key references account (id) on delete cascade,
    language varchar(255) not null,
    time_zone varchar(255) not null,
    root_url varchar(2048) not null,
    logo_url varchar(2048) not null,
    favicon_url varchar(2048) not null,
    largest_upload integer not null,
    upload_extensions ${json} not null,
    shows_subject boolean not null
);
