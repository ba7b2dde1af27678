package io.helpdesk.core.whatsapp;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be done about an error (whatsapp-cloud 3, its table). The code decides; the status of HTTP where there is none, or one that
 * nobody knows.
 *
 * @param action what is to be done
 * @param pause at least so long until the next attempt; null for what the schedule says
 */
public record ErrorMeaning(Action action, Duration pause) {

    /** What may be done about an error. */
    public enum Action {
        /** Again later; nothing else of this number until then. */
        NUMBER_LATER,
        /** Again later; only what goes to this contact waits. */
        CONTACT_LATER,
        /** Neither now nor later. */
        FAIL,
        /** Nothing of this inbox is taken until somebody has seen to it. */
        STOP
    }

    private static final ErrorMeaning FAIL = new ErrorMeaning(Action.FAIL, null);
    private static final ErrorMeaning STOP = new ErrorMeaning(Action.STOP, null);
    private static final ErrorMeaning TEMPORARY = new ErrorMeaning(Action.NUMBER_LATER, null);
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private static final Map<Integer, ErrorMeaning> BY_CODE = Stream.of(
                    // limits of the whole number, app or account
                    codes(new ErrorMeaning(Action.NUMBER_LATER, Duration.ofSeconds(5)), 130429, 4, 80007),
                    // limited for spam reports, or for its tier
                    codes(new ErrorMeaning(Action.NUMBER_LATER, Duration.ofHours(2)), 131048, 131064, 133016),
                    // too many to one person
                    codes(new ErrorMeaning(Action.CONTACT_LATER, Duration.ofSeconds(6)), 131056),
                    codes(new ErrorMeaning(Action.CONTACT_LATER, Duration.ofMinutes(1)), 132069),
                    codes(TEMPORARY, 1, 2, 131000, 131016, 131057, 135000),
                    // token, permission, account
                    codes(STOP, 190, 0, 3, 10, 131005, 368, 131031),
                    IntStream.rangeClosed(200, 299).mapToObj(code -> Map.entry(code, STOP)),
                    // payment and names, window, recipient, what was sent, media, templates
                    codes(
                            FAIL, 130497, 131042, 131045, 131037, 131047, 131026, 131021, 131030, 131049, 130472,
                            131050, 131008, 131009, 100, 33, 131051, 131052, 131053, 132000, 132001, 132005, 132007,
                            132008, 132012, 132015, 132016, 132068, 131062, 131063, 137000))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Stream<Map.Entry<Integer, ErrorMeaning>> codes(ErrorMeaning meaning, int... codes) {
        return IntStream.of(codes).mapToObj(code -> Map.entry(code, meaning));
    }

    /**
     * @param status null if there is none
     * @param code null if there is none
     */
    static ErrorMeaning of(Integer status, Integer code) {
        if (code != null && BY_CODE.containsKey(code)) {
            return BY_CODE.get(code);
        }
        if (status == null) {
            return FAIL;
        }
        if (status == UNAUTHORIZED) {
            return STOP;
        }
        return status >= SERVER_ERROR || status == TOO_MANY ? TEMPORARY : FAIL;
    }
}
