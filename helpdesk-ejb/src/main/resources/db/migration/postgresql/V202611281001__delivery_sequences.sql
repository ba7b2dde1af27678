alter sequence webhook_seq rename to delivery_target_seq;
alter sequence webhook_delivery_seq rename to delivery_seq;
alter sequence webhook_attempt_seq rename to delivery_attempt_seq;
