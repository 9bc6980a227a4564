package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Sources;

class FieldsTest {
    @Test
    void readsTextsAsWritten() {
        var fields = fields("a: yes\nb: 1.10\nc: '  x '\nd: 2026-11-22\ne: \"it's: so\"\n");

        assertThat(List.of("a", "b", "c", "d", "e"))
                .map(fields::required)
                .containsExactly("yes", "1.10", "x", "2026-11-22", "it's: so");
    }

    @Test
    void readsNumbersFlagsAndDates() {
        var fields = fields("order: 10\ndraft: true\npublished: 2026-11-22\n");

        assertThat(fields.number("order")).contains(10);
        assertThat(fields.flag("draft")).isTrue();
        assertThat(fields.date("published")).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void whatIsNotThereIsAbsent() {
        var fields = fields("a: b\n");

        assertThat(fields.text("x")).isEmpty();
        assertThat(fields.number("x")).isEmpty();
        assertThat(fields.date("x")).isEmpty();
        assertThat(fields.flag("x")).isFalse();
        assertThat(fields.texts("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"related: [one, two]\n", "related:\n  - one\n  - two\n"})
    void aListMayBeWrittenEitherWay(String yaml) {
        assertThat(fields(yaml).texts("related"))
                .extracting(Located::text)
                .containsExactly("one", "two");
    }

    @Test
    void oneTextIsAListOfOne() {
        assertThat(fields("related: one\n").texts("related"))
                .extracting(Located::text)
                .containsExactly("one");
    }

    @Test
    void everyItemKnowsItsPlace() {
        assertThat(fields("title: x\nrelated: [one, two]\n").texts("related"))
                .extracting(item -> item.at().toString())
                .containsExactly("site.yml:2:11", "site.yml:2:16");
    }

    @Test
    void readsMappingsInMappings() {
        var people = fields("ann:\n  name: Ann\nbob:\n  name: Bob\n").entries();

        assertThat(people.keySet()).containsExactly("ann", "bob");
        assertThat(people.get("bob").required("name")).isEqualTo("Bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    order: ten      | 1:8 front-matter-type: "order: ten" must be a whole number, such as 10
                    order: 1.5      | 1:8 front-matter-type: "order: 1.5" must be a whole number, such as 10
                    draft: yes      | 1:8 front-matter-type: "draft: yes" must be true or false
                    on: 22.11.2026  | 1:5 front-matter-type: "on: 22.11.2026" must be a date, such as 2026-11-22
                    on: 2026-02-30  | 1:5 front-matter-type: "on: 2026-02-30" must be a date, such as 2026-11-22
                    title: [a, b]   | 1:8 front-matter-type: "title" must be a text, not a list or a mapping
                    title: {a: b}   | 1:8 front-matter-type: "title" must be a text, not a list or a mapping
                    title:          | 1:7 front-matter-type: "title" is empty; write a value or take the line out
                    title: ''       | 1:8 front-matter-type: "title" is empty; write a value or take the line out
                    title: null     | 1:8 front-matter-type: "title" is empty; write a value or take the line out
                    - title         | 1:1 front-matter-type: this file must be written as `key: value` lines
                    just words      | 1:1 front-matter-type: this file must be written as `key: value` lines
                    [a, b]: c       | 1:1 front-matter-type: a key must be a plain word
                    """)
    void aWrongValueIsNamedAtItsPlace(String yaml, String error) {
        assertThat(errorsOf(yaml, FieldsTest::readAll)).containsExactly(error);
    }

    @Test
    void aWrongItemOfAListIsNamedAtItsPlace() {
        assertThat(errorsOf("related:\n  - one\n  - [two]\n  - ''\n", f -> f.texts("related")))
                .containsExactly(
                        "2:3 front-matter-type: \"related\" is empty; write a value or take the line out",
                        "3:5 front-matter-type: \"related\" must be a text, not a list or a mapping");
    }

    @Test
    void aMissingKeyIsNamedWhereTheMappingBegins() {
        assertThat(errorsOf("\n\na: b\n", fields -> fields.required("title")))
                .containsExactly(
                        "3:1 front-matter-required: \"title\" is missing; add a line `title: …`");
    }

    @Test
    void aKeyThatStandsTwiceIsNamedAtTheSecond() {
        assertThat(errorsOf("title: a\ntitle: b\n", fields -> {}))
                .containsExactly("2:1 front-matter-syntax: \"title\" stands here twice; keep one");
    }

    @Test
    void aKeyThatNobodyAskedForIsUnknown() {
        assertThat(
                        errorsOf(
                                "title: a\ntitel: b\n",
                                fields -> {
                                    fields.required("title");
                                    fields.refuseOthers();
                                }))
                .containsExactly(
                        "2:1 front-matter-unknown: unknown key \"titel\"; did you mean \"title\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b: c", "- a", "words"})
    void nothingIsMissingWhereNothingCouldBeRead(String yaml) {
        assertThat(errorsOf(yaml, fields -> fields.required("title"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'a: b: c', 1:5",
        "'a: \"b', 1:6",
        "'a: %b', 1:4",
        "'a: b\n\tc: d', 2:1",
        "'a: [b', 1:6"
    })
    void whatIsNoYamlIsNamedAtItsPlace(String yaml, String place) {
        assertThat(errorsOf(yaml, fields -> {}))
                .singleElement()
                .asString()
                .startsWith(place + " front-matter-syntax: this is not valid YAML: ")
                .contains("put quotes around a value");
    }

    @Test
    void anAliasIsRefused() {
        assertThat(errorsOf("a: &x [b]\nc: *x\n", fields -> {}))
                .singleElement()
                .asString()
                .contains("front-matter-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", " - ", "[ \"]\", "})
    void nestingWithoutEndIsAnErrorAndNoCrash(String opening) {
        assertThat(errorsOf(opening.repeat(20_000), fields -> {}))
                .singleElement()
                .asString()
                .contains("front-matter-syntax");
    }

    @Test
    void bracketsThatOnlyCloseHideNoneThatOpen() {
        var yaml = "# " + "]".repeat(50_000) + "\na: " + "[".repeat(50_000);

        assertThat(errorsOf(yaml, fields -> {}))
                .singleElement()
                .asString()
                .contains("too deeply nested");
    }

    @Test
    void aFileWithoutEndIsRefused() {
        assertThat(errorsOf("a: " + "b".repeat(200_000), fields -> {}))
                .singleElement()
                .asString()
                .contains("too long");
    }

    @Test
    void anEmptyFileHasNoKeys() {
        assertThat(errorsOf("", fields -> assertThat(fields.has("a")).isFalse())).isEmpty();
        assertThat(errorsOf("# a remark\n", fields -> assertThat(fields.has("a")).isFalse()))
                .isEmpty();
    }

    private static void readAll(Fields fields) {
        fields.text("title");
        fields.number("order");
        fields.flag("draft");
        fields.date("on");
    }

    private static Fields fields(String yaml) {
        return Fields.of(Sources.file("site.yml", yaml), new Problems());
    }

    private static List<String> errorsOf(String yaml, Consumer<Fields> reader) {
        return errors(
                problems -> reader.accept(Fields.of(Sources.file("site.yml", yaml), problems)));
    }
}
