package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;
import org.sidestep.support.DatabaseUnderTest;

@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class RunsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final Run run = run(ID, asked(1, "one"), asked(2, "two"));
    private final Database database;
    private final Runs runs;

    RunsTest(DatabaseUnderTest kind) {
        database = Database.open(kind.freshUrl());
        runs = new Runs(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRunIsFoundAsItBegan() {
        runs.begin(run);

        assertThat(runs.find(ID)).contains(run);
    }

    @Test
    void anAnswerIsFoundAsItWasRecorded() {
        var answer = answer(0.5, Verdict.PARTLY, "a", "b");
        runs.begin(run);
        runs.record(run, 2, answer, TODAY);

        assertThat(runs.find(ID).flatMap(found -> found.at(2)).flatMap(Run.Asked::answer))
                .contains(answer);
        assertThat(runs.find(ID).flatMap(Run::next))
                .get()
                .extracting(Run.Asked::place)
                .isEqualTo(1);
    }

    @Test
    void howLongAnAnswerTookIsKept() {
        var answer =
                new Run.Answer(
                        Response.of(List.of("a")),
                        new Grade(1, Verdict.RIGHT),
                        Confidence.UNSAID,
                        Optional.of(new TimeTaken(45)));
        runs.begin(run);
        runs.record(run, 1, answer, TODAY);

        assertThat(runs.find(ID).flatMap(found -> found.at(1)).flatMap(Run.Asked::answer))
                .contains(answer);
    }

    @Test
    void theFirstAnswerWins() {
        var first = answer(1, Verdict.RIGHT, "a");
        runs.begin(run);
        runs.record(run, 1, first, TODAY);
        runs.record(run, 1, answer(0, Verdict.WRONG, "b"), TODAY);

        assertThat(runs.find(ID).flatMap(found -> found.at(1)).flatMap(Run.Asked::answer))
                .contains(first);
    }

    @Test
    void onlyTheFirstAnswerIsTheFirst() {
        var answer = answer(1, Verdict.RIGHT, "a");
        runs.begin(run);

        assertThat(runs.record(run, 1, answer, TODAY)).isTrue();
        assertThat(runs.record(run, 1, answer, TODAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfRunComesBack(Run.Kind kind) {
        var before = run("f".repeat(32), asked(1, "one"));
        var after =
                new Run(ID, kind, "", 1, TODAY, true, "", Optional.of(before.id()), run.asked());
        runs.begin(before);
        runs.begin(after);

        assertThat(runs.find(ID)).contains(after);
    }

    @Test
    void oneOfManyAnswersAtOnceWins() throws InterruptedException {
        runs.begin(run);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            var answer = answer(i % 2, i % 2 == 1 ? Verdict.RIGHT : Verdict.WRONG, "thread-" + i);
            threads.add(new Thread(() -> runs.record(run, 1, answer, TODAY)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(rows("answer")).isEqualTo(1);
    }

    @Test
    void beginningTwiceIsOneRun() {
        runs.begin(run);
        runs.begin(run);

        assertThat(runs.find(ID)).contains(run);
        assertThat(rows("run")).isEqualTo(1);
    }

    @Test
    void aRunKeepsItsQuestionsThoughItIsBegunAgainWithOthers() {
        runs.begin(run);
        runs.begin(run(ID, asked(1, "three"), asked(2, "two"), asked(3, "one")));

        assertThat(runs.find(ID)).contains(run);
    }

    @Test
    void beginningAgainTakesNoAnswerBack() {
        runs.begin(run);
        runs.record(run, 1, answer(1, Verdict.RIGHT, "a"), TODAY);
        runs.begin(run);

        assertThat(runs.find(ID)).get().extracting(Run::score).isEqualTo(1.0);
    }

    @Test
    void aVersionIsStoredOnce() {
        runs.begin(run);
        runs.begin(run("f".repeat(32), asked(1, "two"), asked(2, "one")));

        assertThat(rows("question_version")).isEqualTo(2);
        assertThat(rows("run_question")).isEqualTo(4);
    }

    @Test
    void aVersionThatIsNoLongerStoredIsStoredAgain() {
        runs.begin(run);
        List.of("run_question", "run", "question_version").forEach(this::empty);
        var other = run("f".repeat(32), asked(1, "one"));

        assertThatThrownBy(() -> runs.begin(other)).isInstanceOf(DatabaseException.class);
        runs.begin(other);
        assertThat(runs.find(other.id())).contains(other);
    }

    @Test
    void aVersionIsReadAsItWasFirstShown() {
        runs.begin(run(ID, asked(1, "one")));
        var retold = new Run.Asked(1, "one", "version-of-one", "## A question!", Optional.empty());
        runs.begin(run("f".repeat(32), retold));

        assertThat(runs.find("f".repeat(32)))
                .get()
                .extracting(found -> found.asked().get(0).source())
                .isEqualTo(asked(1, "one").source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "fffffffffffffffffffffffffffffffg",
                "0123456789ABCDEF0123456789ABCDEF",
                "' or '1'='1",
                "ffffffffffffffffffffffffffffffff"
            })
    void nothingIsFoundUnderAnotherId(String id) {
        runs.begin(run);

        assertThat(runs.find(id)).isEmpty();
    }

    @Test
    void anAnswerToNoQuestionIsRefused() {
        runs.begin(run);

        assertThatThrownBy(() -> runs.record(run, 3, answer(1, Verdict.RIGHT, "a"), TODAY))
                .hasMessageStartingWith("recording an answer: ");
    }

    @Test
    void whatAReaderEntersIsStoredAsItIs() {
        var entered = List.of("'; drop table answer; --", "größer ≥ 🦵", "?", "\\");
        runs.begin(run);
        runs.record(run, 1, answer(0, Verdict.WRONG, entered.toArray(String[]::new)), TODAY);

        assertThat(
                        runs.find(ID)
                                .flatMap(found -> found.at(1))
                                .flatMap(Run.Asked::answer)
                                .orElseThrow()
                                .response()
                                .values())
                .isEqualTo(entered);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictComesBack(Verdict verdict) {
        var response = verdict == Verdict.UNKNOWN ? Response.dontKnow() : Response.of(List.of("a"));
        var answer = new Run.Answer(response, new Grade(0.25, verdict), Confidence.UNSAID);
        runs.begin(run);
        runs.record(run, 1, answer, TODAY);

        assertThat(runs.find(ID).flatMap(found -> found.at(1)).flatMap(Run.Asked::answer))
                .contains(answer);
    }

    @ParameterizedTest
    @EnumSource(Confidence.class)
    void everyConfidenceComesBack(Confidence confidence) {
        assertThat(Confidence.of(confidence.word())).isEqualTo(confidence);
    }

    @Test
    void aConfidenceNobodyKnowsIsUnsaid() {
        assertThat(Confidence.of("very")).isEqualTo(Confidence.UNSAID);
        assertThat(Confidence.of("")).isEqualTo(Confidence.UNSAID);
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsOpenedAgain(@TempDir Path folder) {
        try (var file = Database.open(Database.inFolder(folder))) {
            new Runs(file).begin(run);
            new Runs(file).record(run, 1, answer(1, Verdict.RIGHT, "a"), TODAY);
        }
        try (var file = Database.open(Database.inFolder(folder))) {
            assertThat(new Runs(file).find(ID)).get().extracting(Run::score).isEqualTo(1.0);
        }
    }

    @Test
    void nothingStoredNamesAPerson() {
        var columns =
                database.<List<String>>read(
                        "reading the columns",
                        handle ->
                                handle.createQuery(
                                                "select column_name from information_schema.columns where table_name in ('run', 'run_question', 'answer', 'question_version')")
                                        .mapTo(String.class)
                                        .list());

        assertThat(columns)
                .containsOnly(
                        "version",
                        "question",
                        "source",
                        "first_shown",
                        "id",
                        "kind",
                        "pretest",
                        "quiz",
                        "seed",
                        "started",
                        "first_try",
                        "came_from",
                        "run",
                        "place",
                        "response",
                        "score",
                        "verdict",
                        "confidence",
                        "answered",
                        "seconds");
    }

    @Test
    void aRunHasQuestionsOneAfterTheOther() {
        assertThat(run.at(0)).isEmpty();
        assertThat(run.at(2)).get().extracting(Run.Asked::question).isEqualTo("two");
        assertThat(run.at(3)).isEmpty();
        assertThat(run.isUntouched()).isTrue();
    }

    @Test
    void aNewIdIs128RandomBits() {
        var random = new SecureRandom();
        var ids = IntStream.range(0, 100).mapToObj(i -> Run.newId(random)).toList();

        assertThat(ids).allMatch(Run::isId).doesNotHaveDuplicates();
    }

    @Test
    void anIdIsNothingElse() {
        assertThatThrownBy(() -> run("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
    }

    private static Run run(String id, Run.Asked... asked) {
        return new Run(
                id,
                Run.Kind.EMBEDDED,
                "anatomy",
                -42,
                TODAY,
                true,
                "/articles/anatomy",
                Optional.empty(),
                List.of(asked));
    }

    private static Run.Asked asked(int place, String question) {
        return new Run.Asked(
                place,
                question,
                "version-of-" + question,
                "## A question? {#" + question + "}",
                Optional.empty());
    }

    private static Run.Answer answer(double score, Verdict verdict, String... values) {
        return new Run.Answer(
                Response.of(List.of(values)), new Grade(score, verdict), Confidence.FAIRLY);
    }

    private void empty(String table) {
        database.write("emptying", handle -> handle.execute("delete from " + table));
    }

    private int rows(String table) {
        return database.read(
                "counting",
                handle ->
                        handle.createQuery("select count(*) from " + table)
                                .mapTo(Integer.class)
                                .one());
    }
}
