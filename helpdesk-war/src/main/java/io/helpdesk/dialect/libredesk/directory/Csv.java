package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table as text: a row of names, then rows of values; commas between them, and quotes around what has one (RFC 4180). */
final class Csv {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<List<String>> rows;

    private Csv(List<List<String>> lines) {
        var names = lines.get(0);
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        rows = lines.subList(1, lines.size());
    }

    /** @throws LibredeskRefusal if there is no row below the names, or a column is missing */
    static Csv read(String text, String... needed) {
        var lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.size() < 2) {
            throw LibredeskRefusal.badInput();
        }
        var csv = new Csv(lines);
        for (var column : needed) {
            if (!csv.columns.containsKey(column)) {
                throw LibredeskRefusal.badInput();
            }
        }
        return csv;
    }

    int size() {
        return rows.size();
    }

    /** Without the blanks around it; empty where the row ends before. */
    String value(int row, String column) {
        var at = columns.get(column);
        var values = rows.get(row);
        return at == null || at >= values.size() ? "" : values.get(at).strip();
    }

    /** What is between commas within one value. */
    List<String> values(int row, String column) {
        var value = value(row, column);
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    value.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                line.add(value.toString());
                value.setLength(0);
            } else if (c == '\n') {
                line.add(value.toString());
                value.setLength(0);
                end(lines, line);
                line = new ArrayList<>();
            } else if (c != '\r') {
                value.append(c);
            }
        }
        line.add(value.toString());
        end(lines, line);
        return lines;
    }

    /** Blank lines are none. */
    private static void end(List<List<String>> lines, List<String> line) {
        if (line.size() > 1 || !line.get(0).isBlank()) {
            lines.add(line);
        }
    }
}
