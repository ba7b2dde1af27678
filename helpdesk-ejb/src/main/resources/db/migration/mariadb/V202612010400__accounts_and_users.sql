-- The schema as all migrations before this one make it on the other databases (docs/adr/0061-mariadb.md), in several scripts.
-- Times are UTC with microseconds. Texts are equal if all their letters are, blanks at the end and the case of letters
-- included; one that may be longer than a row has its length in a check. JSON is long text without a length, and nobody checks
-- it: json_valid refuses what is nested deeper than 32 times.

create table account (
    id bigint not null,
    name varchar(255) not null,
    locale varchar(16) not null,
    domain_name varchar(255),
    support_email varchar(320),
    status varchar(16) not null,
    features longtext not null,
    limits longtext not null,
    custom_attributes longtext not null,
    next_conversation_number bigint not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id),
    check (status in ('ACTIVE', 'SUSPENDED'))
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table account_profile (
    account_id bigint not null,
    language varchar(255) not null,
    time_zone varchar(255) not null,
    root_url varchar(2048) not null,
    logo_url varchar(2048) not null,
    favicon_url varchar(2048) not null,
    largest_upload integer not null,
    upload_extensions longtext not null,
    shows_subject boolean not null,
    business_hours_id bigint,
    primary key (account_id),
    index account_profile_business_hours (business_hours_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table desk_user (
    id bigint not null,
    name varchar(255) not null,
    display_name varchar(255),
    email varchar(320) not null,
    confirmed boolean not null,
    avatar_url varchar(2048),
    password_hash varchar(255),
    pubsub_token varchar(64) not null,
    custom_attributes longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    message_signature longtext check (char_length(message_signature) <= 20000),
    ui_settings longtext,
    primary key (id),
    constraint desk_user_email unique (email),
    constraint desk_user_pubsub_token unique (pubsub_token)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table membership (
    id bigint not null,
    account_id bigint not null,
    user_id bigint not null,
    availability varchar(16) not null,
    auto_offline boolean not null,
    active_at datetime(6),
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    present_at datetime(6),
    role_id bigint not null,
    from_container boolean not null default false,
    enabled boolean not null default true,
    primary key (id),
    constraint membership_once unique (account_id, user_id),
    check (availability in ('ONLINE', 'OFFLINE', 'BUSY')),
    index membership_role (role_id),
    index membership_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table desk_role (
    id bigint not null,
    name varchar(255) not null,
    account_id bigint,
    description longtext check (char_length(description) <= 20000),
    created_at datetime(6),
    updated_at datetime(6),
    primary key (id),
    constraint desk_role_name unique (account_id, name)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table role_permission (
    role_id bigint not null,
    permission varchar(32) not null,
    primary key (role_id, permission)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table member_role (
    membership_id bigint not null,
    role_id bigint not null,
    primary key (membership_id, role_id),
    index member_role_of (role_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table team (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    auto_assignment boolean not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    emoji varchar(255),
    time_zone varchar(255),
    most_assigned integer not null default 0,
    business_hours_id bigint,
    service_level_id bigint,
    primary key (id, account_id),
    constraint team_name unique (account_id, name),
    constraint team_number unique (id),
    index team_business_hours (business_hours_id),
    index team_service_level (service_level_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table team_member (
    team_id bigint not null,
    user_id bigint not null,
    from_container boolean not null default false,
    account_id bigint not null,
    primary key (team_id, user_id, account_id),
    index team_member_user (user_id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table business_hours (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    always_open boolean not null,
    week longtext not null,
    holidays longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint business_hours_number unique (id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table service_level (
    id bigint not null,
    account_id bigint not null,
    name varchar(255) not null,
    description longtext check (char_length(description) <= 20000),
    first_response_seconds bigint,
    next_response_seconds bigint,
    resolution_seconds bigint,
    only_in_business_hours boolean not null,
    notices longtext not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    primary key (id, account_id),
    constraint service_level_number unique (id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table instance_secret (
    name varchar(40) not null,
    secret varchar(1000) not null,
    primary key (name)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;

create table natural_lock (
    id integer not null,
    primary key (id)
) engine=innodb default character set utf8mb4 collate utf8mb4_nopad_bin;
