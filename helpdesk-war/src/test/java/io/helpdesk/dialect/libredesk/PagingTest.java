package io.helpdesk.dialect.libredesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.paging.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** libredesk 4: pages. */
class PagingTest {

    @Test
    void whatIsNoPositiveIntegerCountsAsNotGiven() {
        assertEquals(new Paging(1, 30), Paging.of(null, null));
        assertEquals(new Paging(1, 30), Paging.of("0", "-1"));
        assertEquals(new Paging(1, 30), Paging.of("x", "1.5"));
        assertEquals(new Paging(1, 30), Paging.of("99999999999999999999", ""));
        assertEquals(new Paging(3, 7), Paging.of("3", "7"));
        assertEquals(new Paging(1, 500), Paging.of("1", "501"));
    }

    @Test
    void pastTheEndThereIsNothingToCount() {
        assertEquals(
                new PageJson<>(List.of(), 0, 30, 0, 9), PageJson.of(new Page<>(List.of(), 41), Paging.of("9", "")));
        assertEquals(
                new PageJson<>(List.of("a"), 41, 20, 3, 3),
                PageJson.of(new Page<>(List.of("a"), 41), Paging.of("3", "20")));
    }
}
