-- Nobody asks the database what an event says.
alter table helpdesk_event alter column payload set data type varchar(10000000);
