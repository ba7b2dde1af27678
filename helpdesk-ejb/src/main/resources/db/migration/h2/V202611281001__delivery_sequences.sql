-- H2 does not rename sequences
create sequence delivery_target_seq start with (select next value for webhook_seq) increment by 1;
drop sequence webhook_seq;
create sequence delivery_seq start with (select next value for webhook_delivery_seq) increment by 50;
drop sequence webhook_delivery_seq;
create sequence delivery_attempt_seq start with (select next value for webhook_attempt_seq) increment by 50;
drop sequence webhook_attempt_seq;
