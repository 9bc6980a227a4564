package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.FullDisk;
import org.sidestep.support.Postgres;
import org.sidestep.support.RunningSite;

/** What readers find while the database fails, and afterwards. */
class OutageTest {
    @TempDir private static Path folder;

    private static RunningSite site;

    private String run;

    @BeforeAll
    static void start() {
        Folder.small(folder.resolve("content"));
        site = RunningSite.on(FullDisk.inFolder(folder.resolve("data")), folder.resolve("content"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void beginARun() {
        run = begin(site);
    }

    @AfterEach
    void makeRoom() {
        FullDisk.makeRoom();
    }

    @Test
    void anAnswerThatCantBeKeptIsNotAcknowledged() {
        FullDisk.fill();

        assertThat(answer(site, run, 1).status()).isEqualTo(503);
    }

    @Test
    void articlesAreServedThoughTheDiskIsFull() {
        FullDisk.fill();
        answer(site, run, 1);

        assertThat(site.get("/articles/standing").status()).isEqualTo(200);
    }

    @Test
    void answersAreKeptAgainWhenTheDiskHasRoomAndNoneIsLost() {
        answer(site, run, 1);
        FullDisk.fill();
        answer(site, run, 2);
        FullDisk.makeRoom();

        assertThat(site.get(run + "/questions/1").texts(".verdict__word")).hasSize(1);
        assertThat(answer(site, run, 2).status()).isEqualTo(303);
        assertThat(site.get(run).status()).isEqualTo(200);
    }

    @Test
    void aServerThatBreaksTheConnectionsCostsOneRequestAtMost() {
        try (var node = RunningSite.on(Postgres.freshUrl(), folder.resolve("content"))) {
            String there = begin(node);
            Postgres.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sidestep'");
            answer(node, there, 1);

            assertThat(answer(node, there, 1).status()).isEqualTo(303);
        }
    }

    private static String begin(RunningSite site) {
        return site.post("/quizzes/standing/runs").location().replaceFirst("/questions/1$", "");
    }

    private static RunningSite.Page answer(RunningSite site, String run, int place) {
        return site.post(run + "/answers", "place", "" + place, "unknown", "1");
    }
}
