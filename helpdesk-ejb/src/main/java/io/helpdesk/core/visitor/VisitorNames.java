package io.helpdesk.core.visitor;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Names for visitors who gave none, so that agents can tell them apart (chatwoot-client 1.4). */
final class VisitorNames {

    private static final List<String> ADJECTIVES = List.of(
            "autumn",
            "bold",
            "calm",
            "crimson",
            "damp",
            "dawn",
            "divine",
            "falling",
            "fragrant",
            "frosty",
            "gentle",
            "green",
            "hidden",
            "icy",
            "late",
            "lively",
            "misty",
            "morning",
            "quiet",
            "rough",
            "silent",
            "small",
            "snowy",
            "sparkling",
            "still",
            "summer",
            "twilight",
            "weathered",
            "wild",
            "winter");
    private static final List<String> NOUNS = List.of(
            "bird",
            "breeze",
            "brook",
            "butterfly",
            "cherry",
            "cloud",
            "dew",
            "dream",
            "feather",
            "field",
            "fire",
            "flower",
            "fog",
            "forest",
            "glade",
            "grass",
            "haze",
            "hill",
            "lake",
            "leaf",
            "meadow",
            "moon",
            "mountain",
            "pine",
            "pond",
            "rain",
            "river",
            "shadow",
            "star",
            "wave");

    private VisitorNames() {}

    /** Adjective, noun, number. */
    static String any() {
        var random = ThreadLocalRandom.current();
        return ADJECTIVES.get(random.nextInt(ADJECTIVES.size())) + "-" + NOUNS.get(random.nextInt(NOUNS.size())) + "-"
                + random.nextInt(1, 1000);
    }
}
