-- One number per start of the application, which begins the numbers of the transactions that write events: none is given
-- again after a restart.
create sequence event_start_seq start with 1 increment by 1 no cache;
