package io.helpdesk.core.agentrun;

import java.util.regex.Pattern;

/** What some models think aloud before they answer (agent-brain 3), which is not for customers. */
public final class Thoughts {

    private static final Pattern ALOUD = Pattern.compile("<think>.*?(</think>|$)", Pattern.DOTALL);

    private Thoughts() {}

    /** The answer alone. */
    public static String without(String content) {
        var end = content.lastIndexOf("</think>");
        // some servers swallow the beginning
        var rest = end >= 0 && !content.substring(0, end).contains("<think>")
                ? content.substring(end + "</think>".length())
                : ALOUD.matcher(content).replaceAll("");
        return rest.strip();
    }
}
