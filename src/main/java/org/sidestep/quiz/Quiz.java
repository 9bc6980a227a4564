package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;

/**
 * A quiz.
 *
 * @param article slug of the article it belongs to; empty for a mixed quiz
 * @param pretest ids of the questions to be asked before reading
 * @param draw how many questions a mixed quiz draws from all the others; 0 for a quiz with
 *     questions of its own
 */
public record Quiz(
        Entry entry,
        Optional<Located> article,
        List<Located> pretest,
        int draw,
        MarkdownText intro,
        List<Question> questions) {

    public Quiz {
        pretest = List.copyOf(pretest);
        questions = List.copyOf(questions);
    }

    public String slug() {
        return entry.slug();
    }

    public String url() {
        return "/quizzes/" + slug();
    }

    /** The address of the article it belongs to; empty for a mixed quiz. */
    public String articleUrl() {
        return article.map(slug -> "/articles/" + slug.text()).orElse("");
    }

    public boolean isMixed() {
        return draw > 0;
    }

    /** All its texts, in the order of the file. */
    public List<MarkdownText> texts() {
        var texts = new ArrayList<>(List.of(intro));
        questions.forEach(question -> texts.addAll(question.texts()));
        return texts;
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
