package org.sidestep;

import java.util.ArrayList;
import java.util.List;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Entry;
import org.sidestep.content.Glossary;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.SiteInfo;
import org.sidestep.quiz.Quiz;

/** Every file of the content folder as read, drafts too: what the checks of the whole look at. */
record Contents(
        List<Article> articles,
        List<Exercise> exercises,
        List<Quiz> quizzes,
        List<Page> pages,
        Glossary glossary,
        SiteInfo site) {

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        articles.forEach(article -> entries.add(article.entry()));
        exercises.forEach(exercise -> entries.add(exercise.entry()));
        quizzes.forEach(quiz -> entries.add(quiz.entry()));
        pages.forEach(page -> entries.add(page.entry()));
        return entries;
    }

    /** Every text of every file. */
    List<MarkdownText> texts() {
        var texts = new ArrayList<MarkdownText>();
        articles.forEach(article -> texts.add(article.text()));
        exercises.forEach(exercise -> texts.addAll(exercise.texts()));
        quizzes.forEach(quiz -> texts.addAll(quiz.texts()));
        pages.forEach(page -> texts.add(page.text()));
        glossary.terms().values().forEach(term -> texts.add(term.definition()));
        return texts;
    }

    /** Every link of every file, as written. */
    List<Located> links() {
        return texts().stream().flatMap(text -> text.outline().links().stream()).toList();
    }
}
