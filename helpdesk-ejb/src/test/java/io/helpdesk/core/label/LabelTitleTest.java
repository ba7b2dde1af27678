package io.helpdesk.core.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTitleTest {

    @ParameterizedTest
    @CsvSource({
        "vip, true",
        "grüße_2, true",
        "9-5, true",
        "v, false",
        "-vip, false",
        "_vip, false",
        "a b, false",
        "a.b, false"
    })
    void startsWithALetterOrDigitAndHasTwoCharactersAtLeast(String title, boolean valid) {
        assertEquals(valid, LabelsBean.TITLE.matcher(title).matches());
    }
}
