package io.helpdesk.core.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.channel.IncomingMessage;
import io.helpdesk.api.channel.Sender;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.core.settings.GivenSettings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host application's own calls may bring along, which no parser has seen. */
class BoundsTest {

    private final Bounds bounds = new Bounds();

    @BeforeEach
    void asUsual() {
        bounds.settings = GivenSettings.DEFAULTS;
    }

    @Test
    void numbersThatCannotBeWrittenOutAreRefusedWithoutWritingThem() {
        for (var number :
                List.of(new BigDecimal("1e20000000"), new BigDecimal("1e-5000"), BigInteger.TWO.pow(2_000_000))) {
            assertEquals(
                    Rule.TOO_LONG,
                    broken(Map.of("n", List.of(Map.of("deep", number)))).rule());
        }
        assertDoesNotThrow(() -> check(Map.of("n", new BigDecimal("1e299"), "m", 1.5, "k", 7L)));
    }

    @Test
    void textThatNoDatabaseStoresIsRefusedWhereverItStands() {
        assertEquals(Rule.MALFORMED, broken(Map.of("a", List.of("x\0"))).rule());
        assertEquals(Rule.MALFORMED, broken(Map.of("a\0", 1)).rule());
        var nul = new Violation("address", Rule.MALFORMED, null);
        var sender = new Sender("+1555\0", null, null, null, null);
        var refused = refusal(new Object[] {IncomingMessage.text(1, "s", sender, "Hello")});
        assertEquals("message", refused.subject());
        assertEquals(List.of(nul), refused.violations());
        assertEquals(
                Rule.MALFORMED,
                refusal(new Object[] {new SaveLabel(null, Optional.of("\0"), null, null)})
                        .violations()
                        .get(0)
                        .rule());
        assertEquals(
                "list", refusal(new Object[] {Set.of("\0")}).violations().get(0).field());
    }

    @Test
    void attributesAreMeasuredAsJson() {
        assertEquals(
                new Violation("custom_attributes", Rule.TOO_LONG, 65_536L), broken(Map.of("a", "x".repeat(65_536))));
        assertDoesNotThrow(() -> check(Map.of("a", "x".repeat(65_500))));
        var many = LongStream.rangeClosed(0, 1_000).boxed().collect(Collectors.toMap(String::valueOf, n -> (Object) n));
        assertEquals(new Violation("custom_attributes", Rule.TOO_MANY, 1_000L), broken(Map.of("deep", many)));
    }

    @Test
    void whatHoldsItselfHasAnEndAsWell() {
        var circle = new ArrayList<Object>();
        circle.add(circle);
        assertEquals(Rule.MALFORMED, broken(Map.of("a", circle)).rule());
    }

    @Test
    void listsHaveAnEndWhereverTheyAre() {
        var ids = LongStream.rangeClosed(0, 1_000).boxed().collect(Collectors.toSet());
        assertEquals(
                Rule.TOO_MANY,
                refusal(new Object[] {7L, ids}).violations().get(0).rule());
        var nested = new Condition.All(List.of(new Condition.Any(List.of(new Condition.LabelledById(ids)))));
        assertEquals(
                Rule.TOO_MANY,
                refusal(new Object[] {nested}).violations().get(0).rule());
        assertDoesNotThrow(() -> bounds.check(new Object[] {null, Set.of(1L), List.of(), Optional.empty()}));
    }

    private Violation broken(Map<String, Object> attributes) {
        var refusal = assertThrows(Invalid.class, () -> check(attributes));
        assertEquals("contact", refusal.subject());
        return refusal.violations().get(0);
    }

    private void check(Map<String, Object> attributes) {
        bounds.check(
                new Object[] {SaveContact.builder().customAttributes(attributes).build()});
    }

    private Invalid refusal(Object[] arguments) {
        return assertThrows(Invalid.class, () -> bounds.check(arguments));
    }
}
