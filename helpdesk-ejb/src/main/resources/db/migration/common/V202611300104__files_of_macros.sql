-- files that macros send
alter table stored_file add column macro_id bigint references macro (id) on delete cascade;
create index stored_file_macro on stored_file (macro_id);
