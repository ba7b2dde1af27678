-- files that rules send
alter table stored_file add column automation_rule_id bigint references automation_rule (id) on delete cascade;
create index stored_file_automation_rule on stored_file (automation_rule_id);
