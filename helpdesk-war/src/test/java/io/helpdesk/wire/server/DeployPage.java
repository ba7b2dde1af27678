package io.helpdesk.wire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block out of a page of docs/deploy, word by word as an operator copies it, with what is the test's in place of what the page
 * made up: a page whose commands do not work is found by the tests that start servers by it.
 */
final class DeployPage {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");

    private final String text;

    private DeployPage(String text) {
        this.text = text;
    }

    /**
     * One of a section.
     *
     * @param number of those in the section, from 1
     */
    static DeployPage block(String page, String section, int number) {
        try {
            var text = Files.readString(Path.of("../docs/deploy", page));
            var heading = "\n## " + section + "\n";
            int begin = text.indexOf(heading);
            if (begin < 0) {
                throw new IllegalStateException(page + " has no section " + section);
            }
            int end = text.indexOf("\n## ", begin + 1);
            var blocks = BLOCK.matcher(text.substring(begin + 1, end < 0 ? text.length() : end))
                    .results()
                    .toList();
            return new DeployPage(blocks.get(number - 1).group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With this in place of what is there, which must be there. */
    DeployPage with(String theirs, Object ours) {
        if (!text.contains(theirs)) {
            throw new IllegalStateException(theirs + " is not in\n" + text);
        }
        return new DeployPage(text.replace(theirs, ours.toString()));
    }

    String text() {
        return text;
    }

    /** Those lines that begin so. */
    List<String> lines(String beginning) {
        return text.lines().filter(line -> line.startsWith(beginning)).toList();
    }
}
