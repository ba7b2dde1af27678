/**
 * Brings things to targets outside: each delivery exists if and only if its event does, leaves in order, by one node, and
 * again when it did not arrive. A kind of target is a subclass of {@link io.helpdesk.core.delivery.DeliveryTargetEntity} and a
 * {@link io.helpdesk.core.delivery.Transport} for it; this package knows none of them (docs/adr/0025-a-delivery-engine.md).
 */
package io.helpdesk.core.delivery;
