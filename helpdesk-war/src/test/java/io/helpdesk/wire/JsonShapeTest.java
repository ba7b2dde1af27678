package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonShapeTest {

    private static final String DOCUMENT = """
            {"id": 7, "score": 1.5, "uuid": "00000000-0000-4000-8000-000000000001", "at": "2026-01-01T00:00:00.000Z",
             "epoch": 1700000000, "team": null, "tags": ["a", "b"], "sender": {"name": "Ada Example"}}""";

    @Test
    void aWholeDocumentMatches() throws Exception {
        assertEquals(List.of(), differences("""
                {'id': '@int', 'score': 1.5, 'uuid': '@uuid', 'at': '@iso', 'epoch': '@epoch', 'team': null,
                 'tags': ['a', '@string'], 'sender': {'name': '@/Ada .*/'}}"""));
        assertEquals(List.of(), differences("""
                {'id': 7, 'score': '@number', 'uuid': '@string', 'at': '@any', 'epoch': '@int', 'team': '@int?',
                 'tags': ['@each', '@string'], 'sender': '@object'}"""));
    }

    @Test
    void eachDifferenceIsTold() throws Exception {
        assertEquals(
                List.of(
                        "$.id: expected \"7\", has 7",
                        "$.score: expected @int, has 1.5",
                        "$.team: expected @string, has null",
                        "$.tags: 2 elements, expected 1",
                        "$.sender.phone: missing, expected null",
                        "$.sender.name: not expected, has \"Ada Example\"",
                        "$.uuid: not expected, has \"00000000-0000-4000-8000-000000000001\"",
                        "$.at: not expected, has \"2026-01-01T00:00:00.000Z\""),
                differences("""
                        {'id': '7', 'score': '@int', 'epoch': 1700000000, 'team': '@string', 'tags': ['a'],
                         'sender': {'phone': null}}"""));
    }

    @Test
    void theOrderOfKeysAndTheKindOfNumberMatter() throws Exception {
        var actual = new ObjectMapper().readTree("{\"a\": 1, \"b\": 2}");
        assertEquals(
                List.of("$: keys in the order [a, b], expected [b, a]"),
                JsonShape.differences("{'b': 2, 'a': 1}", actual, true));
        assertEquals(List.of(), JsonShape.differences("{'b': 2, 'a': 1}", actual, false));
        assertEquals(List.of("$.a: expected 1.0, has 1"), JsonShape.differences("{'a': 1.0, 'b': 2}", actual, true));
    }

    private static List<String> differences(String expected) throws JsonProcessingException {
        return JsonShape.differences(expected, new ObjectMapper().readTree(DOCUMENT), true);
    }
}
