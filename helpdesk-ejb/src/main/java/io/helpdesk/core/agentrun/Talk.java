package io.helpdesk.core.agentrun;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helpdesk.api.agentrun.AgentWire.Said;
import java.util.ArrayList;
import java.util.List;

/** What was said, as a model reads it: instructions first, then the newest of the talk, within bounds (agent-brain 2, 6). */
final class Talk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 24_000;

    private Talk() {}

    /** The last is what it is to answer. */
    static List<ObjectNode> of(Asked asked) {
        var messages = new ArrayList<ObjectNode>();
        if (!asked.instructions().system().isBlank()) {
            messages.add(message("system", asked.instructions().system()));
        }
        var history = newest(asked.history());
        var greeting = asked.instructions().greeting();
        boolean greets = !greeting.isBlank()
                && asked.whole()
                && history.size() == asked.history().size()
                && history.stream()
                        .noneMatch(said -> !said.byContact() && said.text().equals(greeting));
        if (greets) {
            messages.add(message("assistant", greeting));
        }
        history.forEach(said -> messages.add(message(said.byContact() ? "user" : "assistant", said.text())));
        messages.add(message(asked.message() == null ? "system" : "user", asked.text()));
        return messages;
    }

    private static List<Said> newest(List<Said> all) {
        int from = all.size();
        int size = 0;
        while (from > 0 && size + all.get(from - 1).text().length() <= LONGEST) {
            from--;
            size += all.get(from).text().length();
        }
        return all.subList(from, all.size());
    }

    /** Without the older half of what lies between the instructions and the last. */
    static List<ObjectNode> halved(List<ObjectNode> messages) {
        int from = messages.get(0).path("role").asText().equals("system") && messages.size() > 1 ? 1 : 0;
        int cut = from + (messages.size() - 1 - from + 1) / 2;
        var halved = new ArrayList<>(messages.subList(0, from));
        halved.addAll(messages.subList(cut, messages.size()));
        return halved;
    }

    private static ObjectNode message(String role, String content) {
        return JSON.createObjectNode().put("role", role).put("content", content);
    }
}
