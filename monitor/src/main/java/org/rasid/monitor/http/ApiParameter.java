package org.rasid.monitor.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.rasid.monitor.filter.FilterParameter;
import org.rasid.monitor.filter.Keyword;

/**
 * A parameter of an endpoint.
 *
 * @param place "query", "path" or "header"
 * @param schema JSON Schema of its values
 */
record ApiParameter(String name, String place, String meaning, ObjectNode schema) {

    /** In the query, one of some texts. */
    static ApiParameter choice(String name, String meaning, List<String> choices) {
        ObjectNode schema = string();
        choices.forEach(schema.putArray("enum")::add);
        return new ApiParameter(name, "query", meaning, schema);
    }

    /** In the query, a whole number within bounds. */
    static ApiParameter whole(String name, String meaning, int least, int most) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most);
        return new ApiParameter(name, "query", meaning, schema);
    }

    /** In the query, a text. */
    static ApiParameter text(String name, String meaning, String example) {
        ObjectNode schema = string();
        schema.putArray("examples").add(example);
        return new ApiParameter(name, "query", meaning, schema);
    }

    /** In the query, a day. */
    static ApiParameter day(String name, String meaning) {
        return new ApiParameter(name, "query", meaning, string().put("format", "date"));
    }

    /** A request header. */
    static ApiParameter header(String name, String meaning) {
        return new ApiParameter(name, "header", meaning, string());
    }

    /** In the path, the id of something. */
    static ApiParameter id(String meaning) {
        return new ApiParameter("id", "path", meaning, string().put("minLength", 1));
    }

    /** A list of some texts. */
    static ObjectNode listOf(List<String> choices) {
        ObjectNode item = string();
        if (!choices.isEmpty()) {
            choices.forEach(item.putArray("enum")::add);
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.set("items", item);
        return list.put("maxItems", 100);
    }

    /** All parameters of a filter. */
    static List<ApiParameter> filter() {
        List<ApiParameter> filter = new ArrayList<>();
        for (Keyword keyword : Keyword.values()) {
            filter.add(new ApiParameter(
                    keyword.parameter(), "query", keyword.meaning() + " Any of several.", listOf(keyword.choices())));
        }
        for (FilterParameter parameter : FilterParameter.values()) {
            filter.add(
                    switch (parameter) {
                        case MIN_SOURCES -> whole(parameter.parameter(), parameter.meaning(), 0, 1_000_000);
                        case MIN_CONFIDENCE ->
                            new ApiParameter(
                                    parameter.parameter(),
                                    "query",
                                    parameter.meaning(),
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("type", "number")
                                            .put("minimum", 0)
                                            .put("maximum", 1));
                        case EVENT_FROM, EVENT_UNTIL -> day(parameter.parameter(), parameter.meaning());
                        case BBOX, REPORTED_FROM, REPORTED_UNTIL, TEXT ->
                            text(parameter.parameter(), parameter.meaning(), parameter.example());
                    });
        }
        return filter;
    }

    ObjectNode described() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("in", place)
                .put("description", meaning);
        if (place.equals("path")) {
            node.put("required", true);
        }
        node.set("schema", schema);
        return node;
    }

    private static ObjectNode string() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }
}
