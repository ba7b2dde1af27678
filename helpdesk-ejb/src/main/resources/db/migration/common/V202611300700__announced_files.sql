-- files that are announced before their bytes come: Base64 of the MD5 that these must have
alter table stored_file add column checksum varchar(24);
alter table stored_file add column awaited boolean default false not null;
alter table stored_file add constraint stored_file_awaited check (awaited = false or checksum is not null);
