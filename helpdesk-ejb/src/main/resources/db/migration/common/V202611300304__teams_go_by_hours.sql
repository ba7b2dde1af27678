-- when a team is at work, and what it promises: both stay for as long as a team says so, and go with the account
alter table team add column business_hours_id bigint references business_hours (id) on delete set null;
alter table team add column service_level_id bigint references service_level (id) on delete set null;
create index team_business_hours on team (business_hours_id);
create index team_service_level on team (service_level_id);
