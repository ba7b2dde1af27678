package io.helpdesk.dialect.libredesk;

import io.helpdesk.dialect.libredesk.LibredeskBody.WrongType;
import java.util.List;
import java.util.Map;

/** The fields of a body in one notation. Every method answers null for a field that is not there. */
interface BodyFields {

    String text(String field) throws WrongType;

    Long number(String field) throws WrongType;

    Boolean flag(String field) throws WrongType;

    List<String> texts(String field) throws WrongType;

    List<Long> numbers(String field) throws WrongType;

    Map<String, Object> object(String field) throws WrongType;

    List<Map<String, Object>> objects(String field) throws WrongType;

    Map<String, Object> whole() throws WrongType;
}
