package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/** What a reader sees, and keeps, while the database takes nothing. */
class RunFailureTest {
    private static final String DATABASE = "jdbc:h2:mem:" + UUID.randomUUID();

    @TempDir static Path folder;

    private static RunningSite site;

    private String run;
    private String key;

    @BeforeAll
    static void start() {
        Folder.small(folder);
        site = RunningSite.on(DATABASE + ";DB_CLOSE_DELAY=-1", folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void begin() {
        run = site.post("/quizzes/standing/runs").location().replace("/questions/1", "");
        key =
                site.get(run + "/questions/1")
                        .html()
                        .select("label:contains(Gluteus medius) input")
                        .attr("value");
    }

    @AfterEach
    void mend() {
        sql("alter table answer drop constraint if exists broken");
        sql("alter table if exists broken_run rename to run");
    }

    @Test
    void anAnswerThatCouldNotBeKeptIsStillInTheForm() {
        refuseAnswers();
        var page = answer();
        var html = page.html();

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(html.select("[role=alert]").text()).contains("still here");
        assertThat(html.select("input[name=answer][checked]").attr("value")).isEqualTo(key);
        assertThat(html.select("input[name=confidence][checked]").attr("value"))
                .isEqualTo("fairly");
    }

    @Test
    void theSameFormIsTakenOnceTheDatabaseIsBack() {
        refuseAnswers();
        answer();
        mend();

        assertThat(answer().status()).isEqualTo(303);
        assertThat(site.get(run + "/questions/1").texts(".verdict__word")).containsExactly("Right");
    }

    @Test
    void allThatWasSentIsKeptThoughTheRunCannotBeRead() {
        sql("alter table run rename to broken_run");
        var page = answer();
        var form = page.html().select("main form");

        assertThat(page.status()).isEqualTo(503);
        assertThat(form.attr("action")).isEqualTo(run + "/answers");
        assertThat(form.select("input[name=answer]").attr("value")).isEqualTo(key);
        assertThat(form.select("input[name=place]").attr("value")).isEqualTo("1");
    }

    @Test
    void aQuestionInsideAnArticleKeepsItsAnswerToo() {
        sql("alter table run rename to broken_run");
        var page =
                site.post(
                        "/quizzes/standing/runs",
                        "question",
                        "which",
                        "answer",
                        key,
                        "from",
                        "/articles/standing#question-which");
        var form = page.html().select("main form");

        assertThat(page.status()).isEqualTo(503);
        assertThat(form.attr("action")).isEqualTo("/quizzes/standing/runs");
        assertThat(form.select("input[name=answer][checked]").attr("value")).isEqualTo(key);
        assertThat(form.select("input[name=question]").attr("value")).isEqualTo("which");
        assertThat(form.select("input[name=from]").attr("value"))
                .isEqualTo("/articles/standing#question-which");
    }

    @Test
    void aRunThatCouldNotBeginCanBeTriedAgain() {
        sql("alter table run rename to broken_run");
        var page = site.post("/quizzes/standing/runs", "again", "1");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select("main form input[name=again]").attr("value")).isEqualTo("1");
    }

    @Test
    void readingGoesOn() {
        sql("alter table run rename to broken_run");

        assertThat(site.get("/articles/standing").status()).isEqualTo(200);
    }

    private static void refuseAnswers() {
        sql("alter table answer add constraint broken check (score > 2)");
    }

    private RunningSite.Page answer() {
        return site.post(run + "/answers", "place", "1", "answer", key, "confidence", "fairly");
    }

    private static void sql(String statement) {
        try (Connection connection =
                DriverManager.getConnection(
                        DATABASE
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
