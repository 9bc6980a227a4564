package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads Moodle XML (docs.moodle.org/en/Moodle_XML_format). */
public final class MoodleXmlParser {
    /** It must be the first thing of a file, and says what the text has left behind. */
    private static final String DECLARATION = "(?s)\\A(\\s*)<\\?xml.*?\\?>";

    private static final List<String> COMBINED =
            List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final Notes notes = new Notes();
    private final MoodleTexts texts = new MoodleTexts(notes);
    private final Categories categories = new Categories(notes);

    private MoodleXmlParser() {}

    /** Reads a whole file; what can't be kept is noted. */
    public static Imported parse(String xml) {
        var parser = new MoodleXmlParser();
        try {
            parser.readAll(XmlElement.parse(xml.replaceFirst(DECLARATION, "$1")));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            parser.notes.at(line);
            parser.notes.add(
                    "this is no well-formed XML (%s); nothing was read. Mend it, or export it again"
                            .formatted(cause(e)));
        }
        return new Imported(parser.categories.title(), parser.questions, parser.notes.all());
    }

    /** What the reader of XML found, without the place, which is told already. */
    private static String cause(XMLStreamException e) {
        return e.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "").strip();
    }

    private void readAll(XmlElement root) {
        if (!root.name().equals("quiz")) {
            notes.at(root.line());
            notes.add("this is no Moodle XML: it begins with <" + root.name() + ">");
        }
        root.all("question").forEach(this::read);
    }

    private void read(XmlElement question) {
        notes.at(question.line());
        switch (question.attribute("type")) {
            case "category" -> categories.begin(question.text("category", "text"));
            case "cloze", "multianswer" -> {
                XmlElement asked = question.find("questiontext").orElse(question);
                new MoodleGaps(texts, notes)
                        .sentence(asked.text("text"), asked.attribute("format"))
                        .ifPresent(sentence -> add(question, sentence, ""));
            }
            default ->
                    new MoodleAnswers(question, texts, notes)
                            .shape()
                            .ifPresent(
                                    shape ->
                                            add(
                                                    question,
                                                    paragraphs(question, "questiontext"),
                                                    shape));
        }
    }

    private void add(XmlElement question, List<String> text, String shape) {
        categories.add();
        noteWhatElseIsLost(question);
        List<List<String>> hints =
                question.all("hint").stream()
                        .map(this::paragraphs)
                        .filter(hint -> !hint.isEmpty())
                        .toList();
        if (hints.size() > 1) {
            notes.add("there is one hint here, the first; the others are left out");
        }
        questions.add(
                new ImportedQuestion(
                        question.line(),
                        question.text("name", "text"),
                        text,
                        shape,
                        hints.isEmpty() ? List.of() : hints.get(0),
                        paragraphs(question, "generalfeedback")));
    }

    private void noteWhatElseIsLost(XmlElement question) {
        if (question.hasBareHtml()) {
            notes.add("HTML in a <text> is left out; wrap it in <![CDATA[ ]]>");
        }
        for (String tag : COMBINED) {
            String told = String.join(" ", paragraphs(question, tag));
            if (!told.isEmpty() && !told.matches("Your answer is (partially |in)?correct\\.")) {
                notes.add("the feedback on the whole answer is left out: “" + told + "”");
            }
        }
        if (!question.text("defaultgrade").matches("|1(\\.0*)?")) {
            notes.add(
                    "it is worth %s points there, and as much as any other here"
                            .formatted(question.text("defaultgrade")));
        }
        if (question.find("tags").isPresent()) {
            notes.add("its tags are left out");
        }
    }

    private List<String> paragraphs(XmlElement question, String tag) {
        return question.find(tag).map(this::paragraphs).orElse(List.of());
    }

    private List<String> paragraphs(XmlElement element) {
        return texts.paragraphs(element.text("text"), element.attribute("format"));
    }
}
