package io.helpdesk.core.persistence;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * Functions that queries read an attribute with, found by Hibernate as it starts. Each takes a column of JSON and what
 * {@link DatabaseDialect#attributeKey} makes of the key, and is null for whatever cannot be read so; none ever fails.
 */
public class AttributeFunctions implements FunctionContributor {

    /** Its text; the empty one if it has parts. */
    public static final String TEXT = "attribute_text";

    /** Its number, or that of its text. */
    public static final String NUMBER = "attribute_number";

    /** The date its text begins with, as text. */
    public static final String DATE = "attribute_date";

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        DatabaseDialects.ALL.stream()
                .filter(ours -> ours.hibernateDialect().isInstance(functions.getDialect()))
                .forEach(ours -> {
                    register(functions, TEXT, ours.attributeText(), StandardBasicTypes.STRING);
                    register(functions, NUMBER, ours.attributeNumber(), StandardBasicTypes.BIG_DECIMAL);
                    register(functions, DATE, ours.attributeDate(), StandardBasicTypes.STRING);
                });
    }

    private static void register(
            FunctionContributions functions, String name, String sql, BasicTypeReference<?> answer) {
        BasicType<?> type =
                functions.getTypeConfiguration().getBasicTypeRegistry().resolve(answer);
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, sql)
                .setExactArgumentCount(2)
                .setInvariantType(type)
                .register();
    }
}
