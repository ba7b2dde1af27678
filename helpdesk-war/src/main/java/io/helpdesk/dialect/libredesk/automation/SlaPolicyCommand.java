package io.helpdesk.dialect.libredesk.automation;

import io.helpdesk.api.servicelevel.SaveServiceLevel;
import io.helpdesk.api.servicelevel.ServiceLevel.Metric;
import io.helpdesk.api.servicelevel.ServiceLevel.Notice;
import io.helpdesk.api.servicelevel.ServiceLevel.Promise;
import io.helpdesk.api.servicelevel.ServiceLevel.Recipient;
import io.helpdesk.dialect.libredesk.GoDuration;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an SLA policy, what is wrong first in the order of the original (libredesk-resources 11). */
final class SlaPolicyCommand {

    private SlaPolicyCommand() {}

    /** @throws LibredeskRefusal 400 in the original's words */
    static SaveServiceLevel read(LibredeskBody body) {
        var name = body.text("name");
        var description = body.text("description");
        var first = body.text("first_response_time");
        var next = body.text("next_response_time");
        var resolution = body.text("resolution_time");
        var notifications = body.objects("notifications");
        body.refuseUnlessDecoded();
        filled("name", name);
        if (first.isEmpty() && next.isEmpty() && resolution.isEmpty()) {
            throw LibredeskRefusal.input("`first_response_time`, `next_response_time` and `resolution_time` empty");
        }
        var notices = notifications.stream().map(SlaPolicyCommand::notice).toList();
        var promise = new Promise(time(first), time(next), time(resolution));
        return new SaveServiceLevel(
                name, Optional.of(description).filter(text -> !text.isEmpty()), promise, null, notices);
    }

    private static Notice notice(Map<String, Object> sent) {
        var type = text(sent, "type");
        var timing = text(sent, "time_delay_type");
        var metric = text(sent, "metric");
        filled("type", type);
        filled("time_delay_type", timing);
        filled("metric", metric);
        var when = constant(Notice.Timing.class, timing);
        Duration delay = null;
        if (when != Notice.Timing.IMMEDIATELY) {
            var text = text(sent, "time_delay");
            filled("time_delay", text);
            delay = time(text);
        }
        var recipients = sent.get("recipients") instanceof List<?> list ? list : List.of();
        if (recipients.isEmpty()) {
            throw LibredeskRefusal.input("`recipients` empty");
        }
        return new Notice(
                constant(Notice.Occasion.class, type),
                constant(Metric.class, metric),
                when,
                delay,
                recipients.stream().map(SlaPolicyCommand::recipient).toList());
    }

    private static Recipient recipient(Object sent) {
        if (SlaPolicyJson.ASSIGNEE.equals(sent)) {
            return Recipient.ASSIGNEE;
        }
        if (sent instanceof String id && id.matches("[1-9]\\d{0,17}")) {
            return new Recipient(Long.valueOf(id));
        }
        throw LibredeskRefusal.badInput();
    }

    /** Null for the empty text. */
    private static Duration time(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var time = GoDuration.parse(text)
                .orElseThrow(() -> LibredeskRefusal.input(
                        "Invalid duration format. Please use a valid format (e.g. 30m, 1h, 48h)."));
        return Duration.ofSeconds(time.toSeconds());
    }

    private static String text(Map<String, Object> sent, String field) {
        return sent.get(field) instanceof String text ? text : "";
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> SlaPolicyJson.word(constant).equals(word))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
    }

    private static void filled(String field, String text) {
        if (text.isEmpty()) {
            throw LibredeskRefusal.input("`" + field + "` empty");
        }
    }
}
