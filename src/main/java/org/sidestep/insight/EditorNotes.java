package org.sidestep.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

/**
 * What is noted beside the answers: which versions ask the same, when a section's text changed,
 * which text a question was last looked at with, and whether the answers are simulated.
 */
final class EditorNotes {
    private static final String SAME =
            """
            insert into same_question (question, version) values (:question, :version)
            on conflict do nothing
            """;
    private static final String SEEN =
            """
            insert into section_text (section, hash, first_seen) values (:section, :hash, :day)
            on conflict do nothing
            """;
    private static final String LOOKED =
            """
            insert into question_look (question, hash) values (:question, :hash)
            on conflict do nothing
            """;

    /**
     * A text that a section has or had.
     *
     * @param seen the day it was first served
     */
    record Text(String hash, LocalDate seen) {}

    private final Database database;

    EditorNotes(Database database) {
        this.database = database;
    }

    /** Notes the texts of sections that are new or have changed. */
    void note(List<Catalogue.SectionText> sections, LocalDate today) {
        var known = texts();
        var changed =
                sections.stream()
                        .filter(s -> !s.hash().equals(latest(known.get(s.url()))))
                        .toList();
        if (!changed.isEmpty()) {
            database.write(
                    "noting sections",
                    handle -> {
                        changed.forEach(section -> note(handle, section, today));
                        return null;
                    });
        }
    }

    private static String latest(List<Text> texts) {
        return texts == null ? "" : texts.get(texts.size() - 1).hash();
    }

    /** A day has one text: the last that was served. */
    private static void note(Handle handle, Catalogue.SectionText section, LocalDate today) {
        handle.execute(
                "delete from section_text where section = ? and first_seen = ?",
                section.url(),
                today);
        handle.createUpdate(SEEN)
                .bind("section", section.url())
                .bind("hash", section.hash())
                .bind("day", today)
                .execute();
    }

    /** The texts of every section, by its address, the earliest first. */
    Map<String, List<Text>> texts() {
        var texts = new HashMap<String, List<Text>>();
        database.read(
                "reading sections",
                handle ->
                        handle.createQuery(
                                        "select section, hash, first_seen from section_text order by section, first_seen")
                                .map(
                                        (row, context) ->
                                                texts.computeIfAbsent(
                                                                row.getString(1),
                                                                s -> new java.util.ArrayList<>())
                                                        .add(
                                                                new Text(
                                                                        row.getString(2),
                                                                        row.getObject(
                                                                                3,
                                                                                LocalDate.class))))
                                .list());
        return texts;
    }

    /** Notes that a question still fits its section as it is now. */
    void look(String question, String hash) {
        database.write(
                "noting a look at a question",
                handle -> {
                    handle.execute("delete from question_look where question = ?", question);
                    return handle.createUpdate(LOOKED)
                            .bind("question", question)
                            .bind("hash", hash)
                            .execute();
                });
    }

    /** The text of its section with which each question was last looked at. */
    Map<String, String> looks() {
        return database.read(
                "reading looks at questions",
                handle -> {
                    var looks = new HashMap<String, String>();
                    handle.createQuery("select question, hash from question_look")
                            .map((row, c) -> looks.put(row.getString(1), row.getString(2)))
                            .list();
                    return looks;
                });
    }

    /** Counts an earlier version together with the question as it is now, or no longer. */
    void setSame(String question, String version, boolean same) {
        database.write(
                "noting that two versions ask the same",
                handle ->
                        same
                                ? handle.createUpdate(SAME)
                                        .bind("question", question)
                                        .bind("version", version)
                                        .execute()
                                : handle.execute(
                                        "delete from same_question where question = ? and version = ?",
                                        question,
                                        version));
    }

    /** The earlier versions that ask the same as the question does now, by question. */
    Map<String, Set<String>> same() {
        return database.read(
                "reading versions that ask the same",
                handle -> {
                    var same = new HashMap<String, Set<String>>();
                    handle.createQuery("select question, version from same_question")
                            .map(
                                    (row, c) ->
                                            same.computeIfAbsent(
                                                            row.getString(1), q -> new HashSet<>())
                                                    .add(row.getString(2)))
                            .list();
                    return same;
                });
    }

    /** The day each version was first shown. */
    Map<String, LocalDate> firstShown() {
        return database.read(
                "reading versions",
                handle -> {
                    var days = new HashMap<String, LocalDate>();
                    handle.createQuery("select version, first_shown from question_version")
                            .map(
                                    (row, c) ->
                                            days.put(
                                                    row.getString(1),
                                                    row.getObject(2, LocalDate.class)))
                            .list();
                    return days;
                });
    }

    /** Whether the answers are made up. */
    boolean isSimulated() {
        return database.read(
                "reading whether the answers are simulated",
                handle ->
                        handle.createQuery("select count(*) from simulation")
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }
}
