package io.helpdesk.core.contactimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of comma-separated values, read a part at a time: it is never in memory as a whole. */
final class ContactTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

    /** What some programs write in front of UTF-8. */
    private static final int MARK = 0xFEFF;

    private final Path path;

    ContactTable(Path path) {
        this.path = path;
    }

    /** What is in it, as far as that is looked for before anything is taken in. */
    record Size(int columns, long rows) {}

    /**
     * @param rows values by column, blank ones left out
     * @param next where the row after them begins, in characters; -1 at the end
     */
    record Part(List<Map<String, String>> rows, long next) {}

    /**
     * Counts no further than one row more than that.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Size size(long most) {
        try (var parser = parser(0)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return new Size(0, 0);
            }
            int columns = records.next().size();
            long rows = 0;
            while (rows <= most && records.hasNext()) {
                records.next();
                rows++;
            }
            return new Size(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param from where a row begins; 0 for the first
     * @throws UncheckedIOException if it cannot be read
     */
    Part part(long from, int most) {
        var names = names();
        try (var parser = parser(from)) {
            var rows = new ArrayList<Map<String, String>>();
            boolean header = from == 0;
            for (var each : parser) {
                if (header) {
                    header = false;
                } else if (rows.size() == most) {
                    return new Part(rows, from + each.getCharacterPosition());
                } else {
                    rows.add(row(names, each));
                }
            }
            return new Part(rows, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (var parser = parser(0)) {
            return parser.iterator().next().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> names, CSVRecord values) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (!names.get(i).isEmpty() && !values.get(i).isBlank()) {
                row.put(names.get(i), values.get(i).strip());
            }
        }
        return row;
    }

    private CSVParser parser(long from) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        passMark(reader);
        for (long left = from; left > 0; ) {
            long skipped = reader.skip(left);
            if (skipped == 0) {
                break;
            }
            left -= skipped;
        }
        return FORMAT.parse(reader);
    }

    private static void passMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
    }
}
