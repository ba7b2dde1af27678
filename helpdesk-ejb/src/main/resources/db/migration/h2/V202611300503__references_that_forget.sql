-- H2 forgets all columns of a reference or none, so those that only forget name the number alone, which is unique by itself. No table of
-- H2's is laid out by account.

alter table business_hours add constraint business_hours_number unique (id);
alter table portal_category add constraint portal_category_number unique (id);
alter table service_level add constraint service_level_number unique (id);
alter table team add constraint team_number unique (id);
alter table account_profile add constraint account_profile_of_business_hours foreign key (business_hours_id) references business_hours (id) on delete set null;
alter table conversation add constraint conversation_of_team foreign key (team_id) references team (id) on delete set null;
alter table portal_article add constraint portal_article_of_portal_category foreign key (category_id) references portal_category (id) on delete set null;
alter table portal_category add constraint portal_category_of_portal_category foreign key (parent_id) references portal_category (id) on delete set null;
alter table team add constraint team_of_business_hours foreign key (business_hours_id) references business_hours (id) on delete set null;
alter table team add constraint team_of_service_level foreign key (service_level_id) references service_level (id) on delete set null;
