package com.example.shop;

import io.helpdesk.testkit.HelpdeskArchive;
import io.helpdesk.testkit.HelpdeskTest;
import io.helpdesk.testkit.TestDesk;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same in an EAR, where the shop is a module beside the helpdesk's. */
@HelpdeskTest
@Tag("ear")
class OrderDeskInEarIT {

    @Deployment(testable = false)
    static Archive<?> shop() {
        return HelpdeskArchive.ear(HelpdeskArchive.module("shop.jar", OrderDesk.class));
    }

    @Test
    void whoAsksIsTold(TestDesk desk) {
        new OrderDeskIT().whoAsksIsTold(desk);
    }
}
