package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import org.sidestep.quiz.NumberEntry;

/** What a QTI item declares, and what it makes of the answer. */
final class QtiScoring {
    static final String RESPONSE = "RESPONSE";
    static final String FEEDBACK = "FEEDBACK";
    static final String WHY = "WHY";
    static final String SHOWN = "shown";
    private static final String SCORE = "SCORE";
    private static final String IDENTIFIER = "identifier";
    private static final String SET = "setOutcomeValue";

    private final Xml xml;

    QtiScoring(Xml xml) {
        this.xml = xml;
    }

    /** The name of an option or a range. */
    static String name(int place) {
        return "choice-" + (place + 1);
    }

    /** Begins the declaration of the answer; a map of points may follow before it is closed. */
    void declare(String cardinality, String type, List<String> right) {
        declare(RESPONSE, cardinality, type, right);
    }

    /** Begins the declaration of one answer among several. */
    void declare(String name, String cardinality, String type, List<String> right) {
        xml.open(
                "responseDeclaration",
                IDENTIFIER,
                name,
                "cardinality",
                cardinality,
                "baseType",
                type);
        xml.open("correctResponse");
        right.forEach(value -> xml.words("value", value));
        xml.close();
    }

    /** Begins a map from answers to points; what is not in it is worth none. */
    void openMap(String... bounds) {
        var attributes = new ArrayList<>(List.of(bounds));
        attributes.addAll(List.of("defaultValue", "0"));
        xml.open("mapping", attributes.toArray(String[]::new));
    }

    void map(String key, double points) {
        xml.empty("mapEntry", "mapKey", key, "mappedValue", Double.toString(points));
    }

    void mapWord(String word, double points) {
        xml.empty(
                "mapEntry",
                "mapKey",
                word,
                "mappedValue",
                Double.toString(points),
                "caseSensitive",
                "false");
    }

    /** Ends what was begun last. */
    void close() {
        xml.close();
    }

    /** The score, the feedback on what was chosen, and the explanation. */
    void outcomes(boolean tellsSeveral) {
        outcome(SCORE, "single", "float");
        outcome(FEEDBACK, tellsSeveral ? "multiple" : "single", IDENTIFIER);
        outcome(WHY, "single", IDENTIFIER);
    }

    private void outcome(String name, String cardinality, String type) {
        xml.empty(
                "outcomeDeclaration",
                IDENTIFIER,
                name,
                "cardinality",
                cardinality,
                "baseType",
                type);
    }

    void begin() {
        xml.open("responseProcessing");
    }

    /** 1 for the right answer, otherwise 0. */
    void byMatch() {
        xml.open("responseCondition").open("responseIf");
        xml.open("match").empty("variable", IDENTIFIER, RESPONSE);
        xml.empty("correct", IDENTIFIER, RESPONSE).close();
        score("1");
        xml.close().open("responseElse");
        score("0");
        xml.close().close();
    }

    /** The sum of the points that are mapped to the answers. */
    void byMap(String... responses) {
        xml.open(SET, IDENTIFIER, SCORE).open("sum");
        for (String response : responses) {
            xml.empty("mapResponse", IDENTIFIER, response);
        }
        xml.close().close();
    }

    /** 1 inside a right range, otherwise 0; the first range that holds the number is told. */
    void byRange(List<NumberEntry.Range> ranges) {
        xml.open("responseCondition");
        for (int i = 0; i < ranges.size(); i++) {
            NumberEntry.Range range = ranges.get(i);
            xml.open(i == 0 ? "responseIf" : "responseElseIf").open("and");
            compare("gte", range.low().toPlainString());
            compare("lte", range.high().toPlainString());
            xml.close();
            score(range.right() ? "1" : "0");
            set(FEEDBACK, name(i));
            xml.close();
        }
        xml.open("responseElse");
        score("0");
        xml.close().close();
    }

    private void compare(String operator, String bound) {
        xml.open(operator).empty("variable", IDENTIFIER, RESPONSE);
        xml.words("baseValue", bound, "baseType", "float").close();
    }

    /** What was chosen names the feedback that is told. */
    void tellResponse() {
        xml.open(SET, IDENTIFIER, FEEDBACK).empty("variable", IDENTIFIER, RESPONSE).close();
    }

    /** The explanation is told whatever the answer. */
    void end() {
        set(WHY, SHOWN);
        xml.close();
    }

    private void set(String outcome, String name) {
        xml.open(SET, IDENTIFIER, outcome);
        xml.words("baseValue", name, "baseType", IDENTIFIER).close();
    }

    private void score(String points) {
        xml.open(SET, IDENTIFIER, SCORE);
        xml.words("baseValue", points, "baseType", "float").close();
    }
}
