package io.helpdesk.core.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.core.whatsapp.ErrorMeaning.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorMeaningTest {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{1,6})\\b");

    private static Action action(Integer status, Integer code) {
        return ErrorMeaning.of(status, code).action();
    }

    @Test
    void theCodeDecidesWhateverTheStatus() {
        assertEquals(Action.FAIL, action(500, 131047));
        assertEquals(Action.NUMBER_LATER, action(400, 131016));
        assertEquals(Action.STOP, action(500, 3));
        assertEquals(Action.STOP, action(400, 190));
        assertEquals(Action.STOP, action(403, 250));
        assertEquals(Action.CONTACT_LATER, action(400, 131056));
        assertEquals(Duration.ofSeconds(6), ErrorMeaning.of(400, 131056).pause());
        assertEquals(Duration.ofHours(2), ErrorMeaning.of(400, 131048).pause());
    }

    @Test
    void whereNobodyKnowsTheCodeTheStatusDoes() {
        assertEquals(Action.FAIL, action(400, 999_999));
        assertEquals(Action.FAIL, action(404, null));
        assertEquals(Action.STOP, action(401, null));
        assertEquals(Action.NUMBER_LATER, action(429, null));
        assertEquals(Action.NUMBER_LATER, action(503, 999_999));
        assertEquals(Action.FAIL, action(null, 999_999));
    }

    /** Each code of the contract's table has a row of its own here: with a status of a server's, an unknown one would be tried again. */
    @Test
    void everyFinalCodeOfTheContractIsFinal() throws IOException {
        var contract = Files.readString(Path.of("../docs/contracts/whatsapp-cloud.md"));
        var table = contract.substring(contract.indexOf("| Code | Meaning | Do |"), contract.indexOf("Limits [K]: 80"));
        var rows = table.lines().filter(line -> line.contains("| fail")).toList();
        assertTrue(rows.size() > 8, rows::toString);
        for (var row : rows) {
            if (row.contains("later") || row.startsWith("| unknown")) {
                continue;
            }
            CODE.matcher(row.split("\\|")[1].replaceAll("\\([^)]*\\)", ""))
                    .results()
                    .forEach(code -> assertEquals(Action.FAIL, action(500, Integer.valueOf(code.group(1))), row));
        }
    }

    @Test
    void anErrorIsSaidAsTheOriginalSaysIt() throws IOException {
        var json = new ObjectMapper();
        var answered = GraphError.of(400, json.readTree("""
                        {"message": "(#131047) Re-engagement message", "code": 131047, "error_data": {"details": "More than 24 hours"}}"""));
        assertEquals("131047: Re-engagement message", answered.words());
        assertEquals("131047: Re-engagement message (More than 24 hours)", answered.allWords());
        var told = GraphError.of(null, json.readTree("{\"code\": 131053, \"title\": \"Media upload error\"}"));
        assertEquals("131053: Media upload error", told.allWords());
        assertEquals("status 502", GraphError.of(502, json.readTree("{}")).allWords());
        assertEquals("failed", GraphError.of(null, json.missingNode()).words());
    }
}
