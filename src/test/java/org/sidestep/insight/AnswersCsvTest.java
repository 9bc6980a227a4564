package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.h2.tools.Csv;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.database.Database;
import org.sidestep.support.DatabaseUnderTest;

/** Every stored answer becomes a line that other programs read, and that names nobody. */
@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class AnswersCsvTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Item CHOICE =
            new Item(
                    "which",
                    "v1",
                    "Which?",
                    "several",
                    List.of(
                            new Item.Option("a", "One, \"the\" first", true),
                            new Item.Option("b", "=2+2", false)),
                    Blanks.NONE,
                    Optional.empty());
    private static final Item TYPED =
            new Item(
                    "word",
                    "v2",
                    "Word?",
                    "cloze",
                    List.of(),
                    new Blanks(
                            List.of(
                                    new Blanks.Blank("The […]", "hip", List.of()),
                                    new Blanks.Blank("is […]", "abductor", List.of())),
                            stored ->
                                    stored.lines()
                                            .map(text -> new Blanks.Filled(text, true))
                                            .toList()),
                    Optional.empty());

    private final Database database;

    AnswersCsvTest(DatabaseUnderTest kind) {
        database = Database.open(kind.freshUrl());
        store("insert into question_version values ('v1', 'which', 'v1', ?)", DAY);
        store("insert into question_version values ('v2', 'word', 'v2', ?)", DAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAnswerIsALineWithWhatWasChosenInWords() throws Exception {
        run(1, "quiz", null);
        answer(1, "which", "v1", "a\nb", 0.5);

        assertThat(csv())
                .isEqualTo(
                        "run,simulated,kind,quiz,pretest_run,first_try,started,place,question,version,shape,"
                                + "answered,verdict,score,confidence,seconds,chosen\r\n"
                                + "RUN,false,quiz,standing,,true,2026-11-22,1,which,v1,several,"
                                + "2026-11-22,wrong,0.5000,certain,,"
                                + "\"One, \"\"the\"\" first | =2+2\"\r\n");
    }

    @Test
    void whatBeginsLikeAFormulaIsNone() throws Exception {
        run(1, "quiz", null);
        answer(1, "which", "v1", "b", 0);

        assertThat(csv()).contains(",certain,,'=2+2\r\n");
    }

    @Test
    void answersThatAreMadeUpSaySo() throws Exception {
        store("insert into simulation (since) values (?)", DAY);
        run(1, "quiz", null);
        answer(1, "which", "v1", "a", 1);

        assertThat(csv()).contains("RUN,true,quiz,");
    }

    @Test
    void aRunIsTiedToItsPretestAndItsIdIsNotTold() throws Exception {
        run(1, "pretest", null);
        run(2, "quiz", id(1));
        answer(1, "which", "v1", "a", 1);
        answer(2, "which", "v1", "?", 0);
        String csv = write();
        var lines = csv.lines().map(line -> line.split(",", -1)).toList();

        assertThat(lines.get(2)[4]).isEqualTo(lines.get(1)[0]).matches("[0-9a-f]{16}");
        assertThat(csv).doesNotContain(id(1), id(2));
        assertThat(write().lines().toList().get(1)).doesNotContain(lines.get(1)[0]);
    }

    @Test
    void whatFewerThanFiveTypedAlikeIsNotTold() throws Exception {
        for (int i = 1; i <= 5; i++) {
            run(i, "quiz", null);
            answer(i, "word", "v2", "hip\nabductor", 1);
        }
        run(6, "quiz", null);
        answer(6, "word", "v2", "Jane Doe\n0123", 0);

        assertThat(csv())
                .containsOnlyOnce(",certain,,\r\n")
                .contains(",certain,,The […]: hip | is […]: abductor\r\n")
                .doesNotContain("Jane");
    }

    @Test
    void anotherProgramReadsWhatWasWritten() throws Exception {
        run(1, "quiz", null);
        answer(1, "which", "v1", "a", 1);
        var rows = new Csv().read(new java.io.StringReader(write()), null);

        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("chosen")).isEqualTo("One, \"the\" first");
    }

    private String csv() throws Exception {
        return write().replaceAll("(?m)^[0-9a-f]{16},", "RUN,");
    }

    private String write() {
        var to = new StringWriter();
        AnswersCsv.write(database, source -> Optional.of(source.equals("v1") ? CHOICE : TYPED), to);
        return to.toString();
    }

    private static String id(int run) {
        return "%032d".formatted(run);
    }

    private void run(int run, String kind, String pretest) {
        store(
                "insert into run (id, kind, quiz, seed, started, first_try, came_from, pretest)"
                        + " values (?, ?, 'standing', 1, ?, true, '', ?)",
                id(run),
                kind,
                DAY,
                pretest);
    }

    private void answer(int run, String question, String version, String response, double score) {
        store("insert into run_question values (?, 1, ?, ?)", id(run), question, version);
        store(
                "insert into answer (run, place, response, score, verdict, confidence, answered)"
                        + " values (?, 1, ?, ?, 'wrong', 'certain', ?)",
                id(run),
                response,
                score,
                DAY);
    }

    private void store(String sql, Object... values) {
        database.write("storing", handle -> handle.execute(sql, values));
    }
}
