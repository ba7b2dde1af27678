package io.helpdesk.openapi;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all documents, and of each the collection of requests. */
public final class WriteDocuments {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .stringQuotingChecker(new StatusesAreNames())
            .build());

    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteDocuments() {}

    /** @param arguments the folder of shapes, with a folder for each document; where to write; the version */
    public static void main(String[] arguments) throws IOException {
        var target = Files.createDirectories(Path.of(arguments[1]));
        try (var folders = Files.list(Path.of(arguments[0]))) {
            for (var folder : folders.sorted().toList()) {
                var name = folder.getFileName().toString();
                var document = new Document(Shapes.read(folder), arguments[2]).write();
                Files.write(target.resolve(name + ".yaml"), YAML.writeValueAsBytes(document));
                Files.write(
                        target.resolve(name + ".postman_collection.json"),
                        JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n")))
                                .writeValueAsBytes(new Collection(document).write()));
            }
        }
    }

    /** As keys, which YAML would have as numbers otherwise. */
    private static final class StatusesAreNames extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || name.chars().allMatch(Character::isDigit);
        }
    }
}
