package org.sidestep;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sidestep.content.Problem;
import org.sidestep.web.Json;

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
                + Json.quoted(content + "/" + at.file())
                + ", \"line\": "
                + at.line()
                + ", \"column\": "
                + at.column()
                + ", \"severity\": "
                + Json.quoted(problem.severity().word())
                + ", \"check\": "
                + Json.quoted(problem.check().slug())
                + ", \"message\": "
                + Json.quoted(problem.message())
                + "}";
    }
}
