-- what goes with a message and is none of its attachments, such as the HTML of a mail before it was cleaned
alter table stored_file add column aside boolean default false not null;
