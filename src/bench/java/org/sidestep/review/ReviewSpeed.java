package org.sidestep.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sidestep.BenchDatabase;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.database.Database;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.QuizParser;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/**
 * Measures GET /review over HTTP for one reader with many cards, all of them due and all of their
 * questions there. Arguments: h2, postgresql, or the JDBC address of an empty database; how many
 * cards (10,000).
 */
final class ReviewSpeed {
    private static final int QUESTIONS = 100;
    private static final int WARM = 100;
    private static final int REQUESTS = 300;

    private ReviewSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int cards = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (var target = BenchDatabase.of(arguments.length > 0 ? arguments[0] : "h2")) {
            System.out.printf(
                    "%s, Java %s, %,d cards%n", target.name(), Runtime.version().feature(), cards);
            measure(target.url(), cards);
        }
        System.exit(0);
    }

    private static void measure(String url, int cards) throws Exception {
        Path content = Files.createTempDirectory("review-speed");
        List<Question> questions = grow(Folder.small(content), cards);
        try (var site =
                        RunningSite.of(
                                SiteBuilder.of(content)
                                        .database(url)
                                        .clock(Clock.systemUTC())
                                        .site());
                var database = Database.open(url)) {
            measure(site, deck(new Decks(database), questions));
        }
    }

    private static List<Question> grow(Folder folder, int cards) {
        var questions = new ArrayList<Question>();
        for (int quiz = 0; questions.size() < cards; quiz++) {
            var text =
                    new StringBuilder(
                            "---\ntitle: Quiz\nsummary: A quiz.\narticle: standing\n---\n");
            for (int i = 0; i < QUESTIONS; i++) {
                text.append("## What is %d and %d? {#q-%d-%d}\n\n".formatted(quiz, i, quiz, i));
                text.append("- [x] This\n- [ ] That\n  > It is the other one.\n\n");
                text.append("> [!WHY]\n> So it is. Read [more](../articles/standing.md#level).");
                text.append(" Source: [@ferber2011]\n\n");
            }
            String file = "quizzes/grown-" + quiz + ".md";
            folder.with(file, text.toString());
            questions.addAll(
                    QuizParser.parse(new SourceFile(file, text.toString()), new Problems())
                            .questions());
        }
        return questions;
    }

    private static ReviewKey deck(Decks decks, List<Question> questions) {
        ReviewKey key = ReviewKey.fresh(new SecureRandom());
        LocalDate before = LocalDate.now(Clock.systemUTC()).minusDays(30);
        decks.begin(key, before);
        decks.remember(
                key,
                "0".repeat(32),
                questions.stream().map(q -> new Recall(q.id(), q.version(), Rating.GOOD)).toList(),
                before);
        return key;
    }

    private static void measure(RunningSite site, ReviewKey key) {
        long[] micros = new long[REQUESTS];
        for (int i = -WARM; i < REQUESTS; i++) {
            long begun = System.nanoTime();
            var page =
                    site.get(
                            "/review", request -> request.header("Cookie", "review=" + key.text()));
            long took = (System.nanoTime() - begun) / 1_000;
            if (i >= 0) {
                micros[i] = took;
            }
            if (i == 0) {
                System.out.println(page.texts(".lede"));
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "GET /review: median %.1f ms, 95 %% %.1f ms, slowest %.1f ms%n",
                micros[REQUESTS / 2] / 1e3,
                micros[REQUESTS * 95 / 100] / 1e3,
                micros[REQUESTS - 1] / 1e3);
    }
}
