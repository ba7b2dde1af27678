package io.helpdesk.dialect.libredesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.dialect.libredesk.LibredeskBody.WrongType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields that are texts in themselves, from a form or from XML elements; objects are JSON inside the text. */
final class TextFields implements BodyFields {

    private final Map<String, List<String>> values;

    TextFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @param form as URL-encoded; broken escapes stay as they are */
    static TextFields parseForm(byte[] form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            String name = FormText.decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : FormText.decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return new TextFields(values);
    }

    @Override
    public String text(String field) throws WrongType {
        List<String> texts = texts(field);
        return texts == null ? null : texts.get(0);
    }

    @Override
    public Long number(String field) throws WrongType {
        String text = text(field);
        return text == null ? null : numberOf(text);
    }

    @Override
    public Boolean flag(String field) throws WrongType {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new WrongType();
        };
    }

    @Override
    public List<String> texts(String field) throws WrongType {
        List<String> texts = values.get(field);
        if (texts != null && !texts.stream().allMatch(StorableText::is)) {
            throw new WrongType();
        }
        return texts;
    }

    @Override
    public List<Long> numbers(String field) throws WrongType {
        List<String> texts = texts(field);
        List<Long> numbers = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            numbers.add(numberOf(text));
        }
        return numbers;
    }

    @Override
    public Map<String, Object> object(String field) throws WrongType {
        String text = text(field);
        return text == null ? null : objectOf(text);
    }

    @Override
    public List<Map<String, Object>> objects(String field) throws WrongType {
        List<String> texts = texts(field);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            objects.add(objectOf(text));
        }
        return objects;
    }

    /** Nothing says which of the fields would belong to an object without a name. */
    @Override
    public Map<String, Object> whole() throws WrongType {
        throw new WrongType();
    }

    private static long numberOf(String text) throws WrongType {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new WrongType();
        }
    }

    private static Map<String, Object> objectOf(String text) throws WrongType {
        try {
            return JsonFields.objectOf(LibredeskJson.parse(text));
        } catch (JsonProcessingException e) {
            throw new WrongType();
        }
    }
}
