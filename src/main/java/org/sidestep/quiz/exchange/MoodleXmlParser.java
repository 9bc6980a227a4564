package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads Moodle XML (docs.moodle.org/en/Moodle_XML_format). */
public final class MoodleXmlParser {
    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final Notes notes = new Notes();
    private final MoodleTexts texts = new MoodleTexts(notes);
    private String title = "";

    private MoodleXmlParser() {}

    /** Reads a whole file; what can't be kept is noted. */
    public static Imported parse(String xml) {
        var parser = new MoodleXmlParser();
        try {
            parser.readAll(XmlElement.parse(xml));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            parser.notes.at(line);
            parser.notes.add("this is not well-formed XML; nothing was read");
        }
        return new Imported(parser.title, parser.questions, parser.notes.all());
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
        String asked = question.text("questiontext", "text");
        switch (question.attribute("type")) {
            case "category" -> title = name(question.text("category", "text"));
            case "cloze", "multianswer" ->
                    new MoodleGaps(texts, notes)
                            .sentence(asked)
                            .ifPresent(sentence -> add(question, sentence, ""));
            default ->
                    new MoodleAnswers(question, texts, notes)
                            .shape()
                            .ifPresent(shape -> add(question, paragraphs(asked), shape));
        }
    }

    /** The last part of a category's path, in which a slash is written twice. */
    private static String name(String category) {
        return category.replaceAll("^.*(?<!/)/(?!/)", "").replace("//", "/");
    }

    private void add(XmlElement question, List<String> text, String shape) {
        var hints = question.all("hint").stream().map(hint -> hint.text("text")).toList();
        if (hints.stream().filter(hint -> !hint.isEmpty()).count() > 1) {
            notes.add("there is one hint here; the others are left out");
        }
        questions.add(
                new ImportedQuestion(
                        question.line(),
                        question.text("name", "text"),
                        text,
                        shape,
                        hints.isEmpty() ? List.of() : paragraphs(hints.get(0)),
                        paragraphs(question.text("generalfeedback", "text"))));
    }

    private List<String> paragraphs(String html) {
        return texts.paragraphs(html, "html");
    }
}
