package org.sidestep.web;

import java.util.List;
import java.util.Map;

/** Values as JSON: maps, lists, things, texts, numbers and truth values. */
public final class Json {
    private Json() {}

    /** One line of JSON; keys are in the map's order. */
    public static String text(Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Thing thing) {
            write(thing.properties(), json);
        } else if (value instanceof Map<?, ?> map) {
            json.append('{');
            map.forEach(
                    (key, one) -> {
                        separate(json);
                        quote(key.toString(), json);
                        json.append(':');
                        write(one, json);
                    });
            json.append('}');
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (Object one : list) {
                separate(json);
                write(one, json);
            }
            json.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quote(value.toString(), json);
        }
    }

    private static void separate(StringBuilder json) {
        char last = json.charAt(json.length() - 1);
        if (last != '{' && last != '[') {
            json.append(',');
        }
    }

    /** A JSON string in ASCII, so that no encoding on the way can spoil it. */
    public static String quoted(String text) {
        var json = new StringBuilder();
        quote(text, json);
        return json.toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
