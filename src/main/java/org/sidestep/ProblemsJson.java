package org.sidestep;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sidestep.content.Problem;

/** Problems for other tools: a JSON array of objects, one problem a line. */
final class ProblemsJson {
    private ProblemsJson() {}

    static String of(List<Problem> problems, Path content) {
        return problems.stream()
                .map(problem -> of(problem, content))
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String of(Problem problem, Path content) {
        var at = problem.position();
        return "{\"file\": "
                + quoted(content + "/" + at.file())
                + ", \"line\": "
                + at.line()
                + ", \"column\": "
                + at.column()
                + ", \"severity\": "
                + quoted(problem.severity().word())
                + ", \"check\": "
                + quoted(problem.check().slug())
                + ", \"message\": "
                + quoted(problem.message())
                + "}";
    }

    /** A JSON string in ASCII, so that no encoding on the way can spoil it. */
    static String quoted(String text) {
        var json = new StringBuilder("\"");
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
        return json.append('"').toString();
    }
}
