package org.sidestep.articles;

import java.util.List;
import org.sidestep.content.Check;
import org.sidestep.content.Document;
import org.sidestep.content.Entry;
import org.sidestep.content.Fields;
import org.sidestep.content.Problems;
import org.sidestep.content.ProseChecks;
import org.sidestep.content.SourceFile;
import org.sidestep.content.Suggestion;

/** Reads an article from its file. */
public final class ArticleParser {
    private static final List<String> TOPICS =
            List.of("anatomy", "movement", "pain", "training", "evidence");

    private ArticleParser() {}

    /** What could be read; what is wrong with it is in {@code problems}. */
    public static Article parse(SourceFile file, Problems problems) {
        Document document = Document.of(file, problems);
        Fields front = document.front();
        var entry = Entry.of(document);
        if (!front.has("order")) {
            front.missing("order");
        }
        var article =
                new Article(
                        entry,
                        Byline.of(front),
                        topic(front, problems),
                        front.texts("related"),
                        document.text(),
                        Article.minutes(document.text()));
        int hardest = front.number("reading-grade").orElse(0);
        front.refuseOthers();
        ProseChecks.markup(article.text(), problems);
        article.text().outline();
        problems.later(found -> new ArticleChecks(article, found).check(hardest));
        return article;
    }

    private static String topic(Fields front, Problems problems) {
        String topic = front.text("topic").orElse("");
        if (!topic.isEmpty() && !TOPICS.contains(topic)) {
            problems.add(
                    front.at("topic"),
                    Check.FRONT_MATTER_TYPE,
                    "\"topic: "
                            + topic
                            + "\" is no topic of this site; "
                            + Suggestion.among(TOPICS, topic));
        }
        return topic;
    }
}
