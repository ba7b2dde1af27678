package io.helpdesk.core.channeltype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneSpellingsTest {

    @Test
    void brazilHasNumbersWithAndWithoutTheNinthDigit() {
        assertEquals(List.of("5511987654321", "551187654321"), PhoneSpellings.of("5511987654321"));
        assertEquals(List.of("551187654321", "5511987654321"), PhoneSpellings.of("551187654321"));
    }

    @Test
    void mexicoHasNumbersWithAndWithoutTheOne() {
        assertEquals(List.of("525512345678", "5215512345678"), PhoneSpellings.of("525512345678"));
        assertEquals(List.of("5215512345678", "525512345678"), PhoneSpellings.of("5215512345678"));
    }

    @Test
    void allOthersHaveOneSpelling() {
        for (var number : List.of("447700900100", "15550100200", "5511876543", "52551234567", "55119876543210", "")) {
            assertEquals(List.of(number), PhoneSpellings.of(number));
        }
    }
}
