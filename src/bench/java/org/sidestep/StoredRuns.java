package org.sidestep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The rows of runs as the site writes them, written with as little around them as possible. */
final class StoredRuns {
    static final int QUESTIONS = 10;

    private static final String VERSION =
            "insert into question_version (version, question, source, first_shown)"
                    + " values (?, ?, 'text', date '2026-11-25') on conflict do nothing";
    private static final String RUN =
            "insert into run (id, kind, quiz, seed, started, first_try, came_from)"
                    + " values (?, 'quiz', 'bare', 42, date '2026-11-25', false, '')";
    private static final String QUESTION =
            "insert into run_question (run, place, question, version) values (?, ?, ?, ?)";
    private static final String ANSWER =
            "insert into answer (run, place, response, score, verdict, confidence, answered)"
                    + " values (?, ?, '?', 0, 'unknown', 'unsaid', date '2026-11-25')"
                    + " on conflict do nothing";

    private StoredRuns() {}

    static void versions(Connection to) throws SQLException {
        try (var insert = to.prepareStatement(VERSION)) {
            for (int place = 1; place <= QUESTIONS; place++) {
                insert.setString(1, "bare-" + place);
                insert.setString(2, "question-" + place);
                insert.executeUpdate();
            }
        }
    }

    /** Begins a run; gives its id. */
    static String begin(Connection to) throws SQLException {
        String run = UUID.randomUUID().toString().replace("-", "");
        try (var insert = to.prepareStatement(RUN);
                var questions = to.prepareStatement(QUESTION)) {
            insert.setString(1, run);
            insert.executeUpdate();
            for (int place = 1; place <= QUESTIONS; place++) {
                ask(questions, run, place);
            }
            questions.executeBatch();
        }
        return run;
    }

    private static void ask(PreparedStatement insert, String run, int place) throws SQLException {
        insert.setString(1, run);
        insert.setInt(2, place);
        insert.setString(3, "question-" + place);
        insert.setString(4, "bare-" + place);
        insert.addBatch();
    }

    static void answer(Connection to, String run, int place) throws SQLException {
        try (var insert = to.prepareStatement(ANSWER)) {
            insert.setString(1, run);
            insert.setInt(2, place);
            insert.executeUpdate();
        }
    }
}
