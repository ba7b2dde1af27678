-- Most messages have none: nobody has to look for them.
alter table message add column with_files boolean default false not null;
update message set with_files = true where exists (select 1 from stored_file f where f.message_id = message.id);
