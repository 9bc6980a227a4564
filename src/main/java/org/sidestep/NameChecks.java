package org.sidestep;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sidestep.content.Check;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.Problems;
import org.sidestep.content.Slugs;
import org.sidestep.quiz.Quiz;

/**
 * Checks that no two files share a name: a title, an address old or new, or the id of a question.
 */
final class NameChecks {
    private final Contents all;
    private final Problems problems;

    NameChecks(Contents all, Problems problems) {
        this.all = all;
        this.problems = problems;
    }

    /** Whether an address leads to two files. */
    void addresses() {
        Map<String, Entry> addresses = new HashMap<>();
        all.entries().forEach(entry -> addresses.put(address(entry, entry.slug()), entry));
        all.entries().forEach(entry -> aliases(entry, addresses));
    }

    /** Whether two quizzes have a question of the same id. */
    void questions() {
        Map<String, Quiz> first = new HashMap<>();
        for (Quiz quiz : all.quizzes()) {
            quiz.questions()
                    .forEach(
                            question -> {
                                Quiz other = first.putIfAbsent(question.id(), quiz);
                                if (other != null && other != quiz) {
                                    problems.add(
                                            question.at(),
                                            Check.QUESTION_DUPLICATE,
                                            "the id \""
                                                    + question.id()
                                                    + "\" stands in "
                                                    + other.entry().file().path()
                                                    + " too; give this question another one");
                                }
                            });
        }
    }

    /** Warns of files that readers can't tell apart. */
    void titles() {
        Map<String, Entry> titles = new HashMap<>();
        all.entries().forEach(entry -> title(entry, titles));
    }

    private void aliases(Entry entry, Map<String, Entry> addresses) {
        for (Located alias : entry.aliases()) {
            if (!Slugs.isSlug(alias.text())) {
                problems.add(
                        alias.at(),
                        Check.ALIAS_TAKEN,
                        "the alias \""
                                + alias.text()
                                + "\" is no address; write `"
                                + Slugs.from(alias.text())
                                + "`, without folder and ending");
                continue;
            }
            Entry other = addresses.putIfAbsent(address(entry, alias.text()), entry);
            if (other != null) {
                problems.add(
                        alias.at(),
                        Check.ALIAS_TAKEN,
                        "the alias \""
                                + alias.text()
                                + "\" already leads to "
                                + other.file().path()
                                + "; take it out here or there");
            }
        }
    }

    private static String address(Entry entry, String slug) {
        return entry.file().folder() + "/" + slug;
    }

    private void title(Entry entry, Map<String, Entry> titles) {
        String title = entry.title().strip().toLowerCase(Locale.ROOT);
        Entry other = titles.putIfAbsent(entry.file().folder() + "/" + title, entry);
        if (other != null && !title.isEmpty()) {
            problems.add(
                    entry.at("title"),
                    Check.TITLE_DUPLICATE,
                    "\""
                            + entry.title()
                            + "\" is the title of "
                            + other.file().path()
                            + " too; give each its own, so that readers can tell them apart");
        }
    }
}
