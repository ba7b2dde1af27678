-- Found in the order in which it is taken.
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (webhook_id, state, due_at, id);
