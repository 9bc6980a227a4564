package org.sidestep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sidestep.content.Position;
import org.sidestep.content.Problem;
import org.sidestep.content.SourceExcerpt;
import org.sidestep.web.Mistake;

/**
 * Shows errors with the lines they are in.
 *
 * @param source the text of a file, by its path
 */
record Mistakes(Function<String, Optional<String>> source) {
    List<Mistake> of(List<Problem> errors) {
        return errors.stream().map(this::mistake).toList();
    }

    private Mistake mistake(Problem problem) {
        Position at = problem.position();
        String excerpt =
                source.apply(at.file())
                        .map(text -> SourceExcerpt.of(text, at.line(), at.column()).text())
                        .orElse("");
        return new Mistake(at.toString(), problem.message(), excerpt);
    }
}
