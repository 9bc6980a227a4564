package org.sidestep.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sidestep.content.Figure;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;

/**
 * Quizzes as a QTI 2.1 content package: a manifest, a test for each quiz, an item for each
 * question, and their pictures (imsglobal.org/question/qtiv2p1).
 */
public final class Qti {
    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String PICTURES = "figures/";
    private static final String RESOURCE = "resource-";

    /** No question has an underscore in its id. */
    private static final String TEST = "test_";

    private final Surroundings site;
    private final Optional<String> base;
    private final Function<Figure, String> drawing;
    private final Lost lost = new Lost();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Xml manifest = new Xml();

    private Qti(Surroundings site, Optional<String> base, Function<Figure, String> drawing) {
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
        return new Qti(site, base, drawing).write(quizzes);
    }

    private Exported write(List<Quiz> quizzes) {
        files.put("imsmanifest.xml", new byte[0]);
        manifest.open("manifest", "xmlns", PACKAGING, "identifier", "sidestep");
        manifest.open("metadata").words("schema", "QTIv2.1 Package");
        manifest.words("schemaversion", "1.0.0").close();
        manifest.empty("organizations").open("resources");
        for (Quiz quiz : quizzes) {
            quiz.questions().forEach(this::write);
            write(quiz);
        }
        files.put("imsmanifest.xml", manifest.close().close().bytes());
        return Exported.of(files, lost);
    }

    private void write(Question question) {
        lost.addUsual(question, base, true);
        lost.addHint(question);
        if (question.shape() instanceof Ordering) {
            lost.add(question, "the points for a part of the order");
        }
        var text = new PortableText(site, base, PICTURES);
        String file = question.id() + ".xml";
        var words = new PortableText(site, base, "");
        files.put(file, new QtiItem(question, text, words).bytes());
        open(file, "imsqti_item_xmlv2p1");
        text.figures().values().forEach(this::add);
        manifest.close();
    }

    private void add(Figure figure) {
        String file = PICTURES + figure.id() + ".svg";
        manifest.empty("file", "href", file);
        files.put(file, drawing.apply(figure).getBytes(StandardCharsets.UTF_8));
    }

    private void write(Quiz quiz) {
        var test = new Xml();
        String id = TEST + quiz.slug();
        String title = quiz.entry().title();
        test.open("assessmentTest", "xmlns", NAMESPACE, "identifier", id, "title", title);
        test.open(
                "testPart",
                "identifier",
                "part",
                "navigationMode",
                "nonlinear",
                "submissionMode",
                "individual");
        test.open("assessmentSection", "identifier", "section", "title", title, "visible", "true");
        for (Question question : quiz.questions()) {
            test.empty(
                    "assessmentItemRef",
                    "identifier",
                    identifier(question.id()),
                    "href",
                    question.id() + ".xml");
        }
        String file = id + ".xml";
        files.put(file, test.close().close().close().bytes());
        open(file, "imsqti_test_xmlv2p1");
        for (Question question : quiz.questions()) {
            manifest.empty("dependency", "identifierref", RESOURCE + question.id());
        }
        manifest.close();
    }

    /** Begins what the manifest says of a file. */
    private void open(String file, String type) {
        String id = RESOURCE + file.replace(".xml", "");
        manifest.open("resource", "identifier", id, "type", type, "href", file);
        manifest.empty("file", "href", file);
    }

    /** An identifier begins with no digit. */
    static String identifier(String slug) {
        return Character.isLetter(slug.charAt(0)) ? slug : "_" + slug;
    }
}
