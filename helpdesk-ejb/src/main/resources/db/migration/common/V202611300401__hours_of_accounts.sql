-- the hours that an account goes by: they stay for as long as it says so
alter table account_profile add column business_hours_id bigint references business_hours (id) on delete set null;
create index account_profile_business_hours on account_profile (business_hours_id);
