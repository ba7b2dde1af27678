package io.helpdesk.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of the report. */
final class Table {

    private final String words;
    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Table(String words, List<String> columns) {
        this.words = words;
        this.columns = columns;
    }

    /** @param values one for each column; null for what there is none of */
    void add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns);
        }
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i] instanceof Double number ? Measurement.rounded(number) : values[i]);
        }
        rows.add(row);
        System.out.println(line(row));
    }

    /** By the names of the columns. */
    List<Map<String, Object>> rows() {
        return rows;
    }

    private static String line(Map<String, Object> row) {
        return row.values().stream().map(Table::shown).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Integer || value instanceof Long
                ? String.format(Locale.ROOT, "%,d", value)
                : value.toString();
    }

    @Override
    public String toString() {
        var page = new StringBuilder(words).append("\n\n");
        page.append(columns.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
        page.append(columns.stream()
                .map(column -> Character.isUpperCase(column.charAt(0)) ? "---" : "--:")
                .collect(Collectors.joining("|", "|", "|\n")));
        rows.forEach(row -> page.append(line(row)).append('\n'));
        return page.toString();
    }
}
