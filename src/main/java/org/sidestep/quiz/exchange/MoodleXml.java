package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sidestep.content.Figure;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Hotspot;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.MultipleChoice;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.SingleChoice;

/**
 * Quizzes as Moodle XML, one category a quiz (docs.moodle.org/en/Moodle_XML_format). Ordering needs
 * Moodle 4.4 or its plugin.
 */
public final class MoodleXml {
    private static final String PICTURES = "@@PLUGINFILE@@/";

    private final Surroundings site;
    private final Optional<String> base;
    private final Function<Figure, String> drawing;
    private final Lost lost = new Lost();
    private final Xml xml = new Xml();

    private MoodleXml(Surroundings site, Optional<String> base, Function<Figure, String> drawing) {
        this.site = site;
        this.base = base;
        this.drawing = drawing;
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
        lost.addTexts(question, base, true);
        if (question.shape() instanceof SingleChoice single) {
            choice(question, single);
        } else if (question.shape() instanceof MultipleChoice several) {
            choice(question, several);
        } else if (question.shape() instanceof Hotspot hotspot) {
            lost.add(question, "the places in the picture; their names are chosen instead");
            choice(question, hotspot.options(), 1);
        } else if (question.shape() instanceof NumberEntry number) {
            number(question, number);
        } else if (question.shape() instanceof Ordering ordering) {
            ordering(question, ordering);
        } else if (question.shape() instanceof Matching matching) {
            matching(question, matching);
        } else if (question.shape() instanceof Cloze cloze) {
            cloze(question, cloze);
        }
    }

    private void choice(Question question, SingleChoice single) {
        boolean words =
                single.options().stream()
                        .allMatch(option -> option.text().plain().matches("(?i)true|false"));
        if (single.trueFalse() && words) {
            begin(question, "truefalse", "");
            for (Option option : single.options()) {
                String word = option.text().plain().toLowerCase(Locale.ROOT);
                xml.open("answer", "fraction", option.right() ? "100" : "0");
                xml.words("text", word);
                feedback(option.feedback());
                xml.close();
            }
            end(question);
        } else {
            choice(question, single.options(), 1);
        }
    }

    private void choice(Question question, MultipleChoice several) {
        long right = several.options().stream().filter(Option::right).count();
        choice(question, several.options(), (int) right);
    }

    /** A wrong tick takes away what a right one gives, as here. */
    private void choice(Question question, List<Option> options, int right) {
        boolean several = question.shape() instanceof MultipleChoice;
        begin(question, "multichoice", "");
        xml.words("single", Boolean.toString(!several));
        xml.words("shuffleanswers", Boolean.toString(!isFixed(question)));
        xml.words("answernumbering", "none");
        for (Option option : options) {
            String share = share(right);
            answer(option, option.right() ? share : several ? "-" + share : "0");
        }
        end(question);
    }

    private static boolean isFixed(Question question) {
        return question.shape() instanceof SingleChoice single && single.trueFalse();
    }

    private void answer(Option option, String fraction) {
        xml.open("answer", "fraction", fraction, "format", "html");
        xml.words("text", text().inline(option.text()));
        feedback(option.feedback());
        xml.close();
    }

    private void number(Question question, NumberEntry number) {
        begin(question, "numerical", "");
        for (NumberEntry.Range range : number.ranges()) {
            xml.open("answer", "fraction", range.right() ? "100" : "0");
            xml.words("text", plain(middle(range)));
            feedback(range.feedback());
            xml.words("tolerance", plain(tolerance(range)));
            xml.close();
        }
        if (!number.unit().isEmpty()) {
            xml.open("units").open("unit");
            xml.words("multiplier", "1").words("unit_name", number.unit());
            xml.close().close();
        }
        xml.words("unitgradingtype", "0").words("unitpenalty", "0");
        xml.words("showunits", number.unit().isEmpty() ? "3" : "0").words("unitsleft", "0");
        end(question);
    }

    private void ordering(Question question, Ordering ordering) {
        lost.addFeedback(question, ordering.feedback(), "steps");
        begin(question, "ordering", "");
        xml.words("layouttype", "VERTICAL").words("selecttype", "ALL").words("selectcount", "0");
        xml.words("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST").words("showgrading", "SHOW");
        int place = 1;
        for (Option item : ordering.items()) {
            xml.open("answer", "fraction", Integer.toString(place++), "format", "html");
            xml.words("text", text().inline(item.text())).close();
        }
        end(question);
    }

    private void matching(Question question, Matching matching) {
        lost.addFeedback(question, matching.feedback(), "pairs");
        begin(question, "matching", "");
        xml.words("shuffleanswers", "true");
        matching.pairs().forEach(pair -> pair(text().inline(pair.left().text()), pair.right()));
        matching.spare().forEach(right -> pair("", right));
        end(question);
    }

    private void pair(String left, Option right) {
        xml.open("subquestion", "format", "html").words("text", left);
        xml.open("answer").words("text", right.text().plain()).close().close();
    }

    private void cloze(Question question, Cloze cloze) {
        lost.add(question, "that accents and punctuation do not matter in its gaps");
        begin(question, "cloze", "<p>" + sentence(cloze) + "</p>");
        end(question);
    }

    private static String sentence(Cloze cloze) {
        var sentence = new StringBuilder();
        for (Cloze.Part part : cloze.parts()) {
            sentence.append(part.isGap() ? gap(part.accepted()) : Html.escape(part.words()));
        }
        return sentence.toString();
    }

    private static String gap(List<String> accepted) {
        var gap = new StringBuilder("{1:SHORTANSWER:");
        for (String word : accepted) {
            gap.append(gap.charAt(gap.length() - 1) == ':' ? "=" : "~=");
            gap.append(Html.escape(word).replaceAll("([\\\\}#~/\"])", "\\\\$1"));
        }
        return gap.append('}').toString();
    }

    private void begin(Question question, String type, String more) {
        var text = text();
        xml.open("question", "type", type);
        xml.open("name").words("text", question.id()).close();
        xml.open("questiontext", "format", "html");
        xml.words(
                "text",
                text.blocks(question.stem()) + "\n" + text.blocks(question.prompt()) + more);
        text.figures().values().forEach(this::picture);
        xml.close();
        xml.open("generalfeedback", "format", "html");
        xml.words("text", text().blocks(question.why())).close();
        xml.words("defaultgrade", "1").words("penalty", "0").words("hidden", "0");
        xml.words("idnumber", question.id());
    }

    private void end(Question question) {
        question.hint()
                .ifPresent(
                        hint ->
                                xml.open("hint", "format", "html")
                                        .words("text", text().blocks(hint))
                                        .close());
        xml.close();
    }

    private void feedback(MarkdownText feedback) {
        xml.open("feedback", "format", "html");
        xml.words("text", text().blocks(feedback)).close();
    }

    private void picture(Figure figure) {
        byte[] svg = drawing.apply(figure).getBytes(StandardCharsets.UTF_8);
        xml.words(
                "file",
                Base64.getEncoder().encodeToString(svg),
                "name",
                figure.id() + ".svg",
                "path",
                "/",
                "encoding",
                "base64");
    }

    private PortableText text() {
        return new PortableText(site, base, PICTURES);
    }

    /** Moodle knows these shares with five decimals. */
    private static String share(int right) {
        return plain(
                new BigDecimal(100)
                        .divide(new BigDecimal(right), 5, java.math.RoundingMode.HALF_UP));
    }

    static BigDecimal middle(NumberEntry.Range range) {
        return range.low().add(range.high()).divide(new BigDecimal(2));
    }

    static BigDecimal tolerance(NumberEntry.Range range) {
        return range.high().subtract(range.low()).divide(new BigDecimal(2));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
