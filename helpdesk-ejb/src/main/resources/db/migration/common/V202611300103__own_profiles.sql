-- what users write of themselves
alter table desk_user add column message_signature varchar(20000);
alter table desk_user add column ui_settings ${json};
