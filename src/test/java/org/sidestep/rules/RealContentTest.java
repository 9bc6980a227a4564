package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sidestep.Library;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problems;
import org.sidestep.content.Severity;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** The content of this project, checked as {@code check} does. */
class RealContentTest {
    private static final Library LIBRARY = read();

    @Test
    void hasNoErrors() {
        assertThat(LIBRARY.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void everyArticleThatIsNoDraftHasAQuiz() {
        assertThat(LIBRARY.reading().articles())
                .isNotEmpty()
                .allMatch(article -> LIBRARY.quizzes().of(article.slug()).isPresent());
    }

    @Test
    void everyQuestionLeadsToTheArticleOfItsQuizOrAnother() {
        assertThat(LIBRARY.quizzes().all())
                .flatMap(quiz -> quiz.questions())
                .isNotEmpty()
                .allMatch(question -> question.section().isPresent());
    }

    private static Library read() {
        var found = new Problems();
        var files = new ContentFolder(Path.of("content")).read(found);
        var assets = Assets.in(Path.of("static"));
        var words = new Words(Words.in(Locale.ENGLISH));
        var templates = new Templates(words, assets);
        return Library.of(
                files, found, assets, words, templates, LocalDate.of(2026, 11, 22), false);
    }
}
