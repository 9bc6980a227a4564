package org.sidestep.quiz.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sidestep.content.Figure;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Hotspot;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;

/**
 * Quizzes as Moodle XML, one category a quiz (docs.moodle.org/en/Moodle_XML_format). There is no
 * schema of it; what is exported is read again in the tests.
 */
public final class MoodleXml {
    private final Optional<String> base;
    private final Lost lost = new Lost();
    private final Xml xml = new Xml();
    private final MoodleQuestions questions;

    private MoodleXml(Surroundings site, Optional<String> base, Function<Figure, String> drawing) {
        this.base = base;
        this.questions = new MoodleQuestions(xml, site, base, drawing);
    }

    /**
     * Writes quizzes.
     *
     * @param base the address under which readers know the site, for links to it
     * @param drawing a figure as an SVG file of its own
     */
    public static Exported of(
            List<Quiz> quizzes,
            Surroundings site,
            Optional<String> base,
            Function<Figure, String> drawing) {
        return new MoodleXml(site, base, drawing).write(quizzes);
    }

    private Exported write(List<Quiz> quizzes) {
        xml.open("quiz");
        for (Quiz quiz : quizzes) {
            xml.open("question", "type", "category").open("category");
            xml.words("text", "$course$/top/" + quiz.entry().title().replace("/", "//"));
            xml.close().close();
            quiz.questions().forEach(this::write);
        }
        return Exported.of(xml.close().bytes(), lost);
    }

    private void write(Question question) {
        lost.addUsual(question, base, true);
        if (question.shape() instanceof Hotspot) {
            lost.add(question, "the places in the picture; their names are chosen instead");
        } else if (question.shape() instanceof Ordering) {
            lost.add(question, "all of it, in a Moodle before 4.4 without the plugin Ordering");
        }
        questions.write(question);
    }
}
