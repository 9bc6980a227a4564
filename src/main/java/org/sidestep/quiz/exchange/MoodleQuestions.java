package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.sidestep.quiz.SingleChoice;

/** Writes questions in Moodle XML. */
final class MoodleQuestions {
    private static final String PICTURES = "@@PLUGINFILE@@/";

    private final Xml xml;
    private final Surroundings site;
    private final Optional<String> base;
    private final Function<Figure, String> drawing;

    MoodleQuestions(
            Xml xml, Surroundings site, Optional<String> base, Function<Figure, String> drawing) {
        this.xml = xml;
        this.site = site;
        this.base = base;
        this.drawing = drawing;
    }

    void write(Question question) {
        if (question.shape() instanceof SingleChoice single && asksTrueOrFalse(single)) {
            begin(question, "truefalse");
            trueFalse(single);
        } else if (question.shape() instanceof SingleChoice single) {
            begin(question, "multichoice");
            choice(single.options(), !single.trueFalse());
        } else if (question.shape() instanceof Hotspot hotspot) {
            begin(question, "multichoice");
            choice(hotspot.options(), true);
        } else if (question.shape() instanceof MultipleChoice several) {
            begin(question, "multichoice");
            choices(several.options());
        } else if (question.shape() instanceof NumberEntry number) {
            begin(question, "numerical");
            number(number);
        } else if (question.shape() instanceof Ordering ordering) {
            begin(question, "ordering");
            ordering(ordering);
        } else if (question.shape() instanceof Matching matching) {
            begin(question, "matching");
            matching(matching);
        } else {
            begin(question, "cloze");
        }
        question.hint().ifPresent(hint -> text("hint", hint));
        xml.close();
    }

    /** Whether the words are those that Moodle shows in the language of its reader. */
    private static boolean asksTrueOrFalse(SingleChoice single) {
        return single.trueFalse()
                && single.options().stream()
                        .allMatch(option -> option.text().plain().matches("(?i)true|false"));
    }

    private void begin(Question question, String type) {
        xml.open("question", "type", type);
        xml.open("name").words("text", question.id()).close();
        var text = new PortableText(site, base, PICTURES);
        xml.open("questiontext", "format", "html");
        xml.words(
                "text",
                text.blocks(question.stem())
                        + "\n"
                        + text.blocks(question.prompt())
                        + (question.shape() instanceof Cloze cloze ? sentence(cloze) : ""));
        pictures(text);
        xml.close();
        text("generalfeedback", question.why());
        xml.words("defaultgrade", "1").words("penalty", "0").words("hidden", "0");
        xml.words("idnumber", question.id());
    }

    private static String sentence(Cloze cloze) {
        var sentence = new StringBuilder("<p>");
        for (Cloze.Part part : cloze.parts()) {
            sentence.append(part.isGap() ? gap(part.accepted()) : Html.escape(part.words()));
        }
        return sentence.append("</p>").toString();
    }

    private static String gap(List<String> accepted) {
        var gap = new StringBuilder("{1:SHORTANSWER:");
        for (String word : accepted) {
            gap.append(gap.charAt(gap.length() - 1) == ':' ? "=" : "~=");
            gap.append(Html.escape(word).replaceAll("([\\\\}#~/\"*])", "\\\\$1"));
        }
        return gap.append('}').toString();
    }

    private void trueFalse(SingleChoice single) {
        for (Option option : single.options()) {
            xml.open("answer", "fraction", option.right() ? "100" : "0");
            xml.words("text", option.text().plain().toLowerCase(Locale.ROOT));
            text("feedback", option.feedback());
            xml.close();
        }
    }

    private void choice(List<Option> options, boolean shuffled) {
        choice(true, shuffled);
        options.forEach(option -> answer(option, option.right() ? "100" : "0"));
    }

    /** A wrong tick takes away what a right one gives, as here. */
    private void choices(List<Option> options) {
        choice(false, true);
        String share = share(options.stream().filter(Option::right).count());
        options.forEach(option -> answer(option, (option.right() ? "" : "-") + share));
    }

    private void choice(boolean single, boolean shuffled) {
        xml.words("single", Boolean.toString(single));
        xml.words("shuffleanswers", Boolean.toString(shuffled));
        xml.words("answernumbering", "none");
    }

    /** Moodle knows these shares with five decimals. */
    private static String share(long right) {
        return new BigDecimal(100)
                .divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void answer(Option option, String fraction) {
        xml.open("answer", "fraction", fraction, "format", "html");
        line(option.text());
        text("feedback", option.feedback());
        xml.close();
    }

    private void number(NumberEntry number) {
        for (NumberEntry.Range range : number.ranges()) {
            xml.open("answer", "fraction", range.right() ? "100" : "0");
            xml.words("text", range.middle().toPlainString());
            text("feedback", range.feedback());
            xml.words("tolerance", range.tolerance().toPlainString());
            xml.close();
        }
        if (!number.unit().isEmpty()) {
            xml.open("units").open("unit");
            xml.words("multiplier", "1").words("unit_name", number.unit());
            xml.close().close();
        }
        xml.words("unitgradingtype", "0").words("unitpenalty", "0");
        xml.words("showunits", number.unit().isEmpty() ? "3" : "0").words("unitsleft", "0");
    }

    private void ordering(Ordering ordering) {
        xml.words("layouttype", "VERTICAL").words("selecttype", "ALL").words("selectcount", "0");
        xml.words("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST").words("showgrading", "SHOW");
        int place = 1;
        for (Option item : ordering.items()) {
            xml.open("answer", "fraction", Integer.toString(place++), "format", "html");
            line(item.text());
            xml.close();
        }
    }

    private void matching(Matching matching) {
        xml.words("shuffleanswers", "true");
        matching.pairs().forEach(pair -> pair(pair.left().text(), pair.right()));
        matching.spare().forEach(right -> pair(MarkdownText.empty(), right));
    }

    private void pair(MarkdownText left, Option right) {
        xml.open("subquestion", "format", "html");
        line(left);
        xml.open("answer").words("text", right.text().plain()).close().close();
    }

    private void text(String tag, MarkdownText words) {
        var text = new PortableText(site, base, PICTURES);
        xml.open(tag, "format", "html").words("text", text.blocks(words));
        pictures(text);
        xml.close();
    }

    private void line(MarkdownText words) {
        var text = new PortableText(site, base, PICTURES);
        xml.words("text", text.inline(words));
        pictures(text);
    }

    /** The pictures lie beside the text that shows them. */
    private void pictures(PortableText text) {
        for (Figure figure : text.figures().values()) {
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
    }
}
