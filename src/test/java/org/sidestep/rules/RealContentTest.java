package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sidestep.Library;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.PageText;
import org.sidestep.content.Problems;
import org.sidestep.content.Severity;
import org.sidestep.quiz.EmbeddedQuestion;
import org.sidestep.quiz.Hotspot;
import org.sidestep.quiz.Quiz;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** The content of this project, checked as {@code check} does. */
class RealContentTest {
    private static final Assets ASSETS = Assets.in(Path.of("static"));
    private static final Library LIBRARY = read();
    private static final Pattern STRUCTURE = Pattern.compile("data-structure=\"([^\"]+)\"");

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

    @Test
    void noPictureThatIsAskedAboutNamesItsParts() {
        var structures = structures();

        assertThat(structures).contains("gluteus medius");
        assertThat(LIBRARY.quizzes().all())
                .flatMap(RealContentTest::picturesAskedAbout)
                .isNotEmpty()
                .noneMatch(drawing -> structures.stream().anyMatch(drawing::contains));
    }

    private static List<String> picturesAskedAbout(Quiz quiz) {
        var page = new PageText(LIBRARY.quizzes().surroundings(), quiz.entry().file().path());
        return quiz.questions().stream()
                .filter(question -> question.shape() instanceof Hotspot)
                .map(question -> EmbeddedQuestion.of(quiz, question, "", page).form().prompt())
                .map(prompt -> Jsoup.parse(prompt).select("svg").outerHtml())
                .map(drawing -> drawing.toLowerCase(Locale.ROOT).replace('-', ' '))
                .toList();
    }

    /** What the drawings call their parts. */
    private static Set<String> structures() {
        return ASSETS.names().stream()
                .filter(name -> name.endsWith(".svg"))
                .flatMap(name -> STRUCTURE.matcher(ASSETS.text(name).orElseThrow()).results())
                .map(found -> found.group(1).replace('-', ' '))
                .collect(Collectors.toSet());
    }

    private static Library read() {
        var found = new Problems();
        var files = new ContentFolder(Path.of("content")).read(found);
        var words = new Words(Words.in(Locale.ENGLISH));
        var templates = new Templates(words, ASSETS);
        return Library.of(
                files, found, ASSETS, words, templates, LocalDate.of(2026, 11, 22), false);
    }
}
