-- Who refers to what is gone forgets it, and not the account.

alter table account_profile add constraint account_profile_of_business_hours
    foreign key (account_id, business_hours_id) references business_hours (account_id, id) on delete set null (business_hours_id);
alter table conversation add constraint conversation_of_team
    foreign key (account_id, team_id) references team (account_id, id) on delete set null (team_id);
alter table portal_article add constraint portal_article_of_portal_category
    foreign key (account_id, category_id) references portal_category (account_id, id) on delete set null (category_id);
alter table portal_category add constraint portal_category_of_portal_category
    foreign key (account_id, parent_id) references portal_category (account_id, id) on delete set null (parent_id);
alter table team add constraint team_of_business_hours
    foreign key (account_id, business_hours_id) references business_hours (account_id, id) on delete set null (business_hours_id);
alter table team add constraint team_of_service_level
    foreign key (account_id, service_level_id) references service_level (account_id, id) on delete set null (service_level_id);
