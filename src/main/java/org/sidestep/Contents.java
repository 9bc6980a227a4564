package org.sidestep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Bibliography;
import org.sidestep.content.Entry;
import org.sidestep.content.Glossary;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.People;
import org.sidestep.content.SiteInfo;
import org.sidestep.quiz.Quiz;

/** Every file of the content folder as read, drafts too; or some of them. */
record Contents(
        List<Article> articles,
        List<Exercise> exercises,
        List<Quiz> quizzes,
        List<Page> pages,
        Glossary glossary,
        Bibliography bibliography,
        People people,
        SiteInfo site) {

    /** What its pages look like to others. */
    List<Face> faces() {
        var faces = new ArrayList<Face>();
        articles.forEach(article -> faces.add(Face.of(article)));
        exercises.forEach(exercise -> faces.add(Face.of(exercise)));
        quizzes.forEach(quiz -> faces.add(Face.of(quiz)));
        pages.forEach(page -> faces.add(Face.of(page)));
        return faces;
    }

    /**
     * The same with later versions of some files.
     *
     * @param part those files
     */
    Contents with(Contents part) {
        return new Contents(
                Later.of(part.articles, Article::entry).in(articles),
                Later.of(part.exercises, Exercise::entry).in(exercises),
                Later.of(part.quizzes, Quiz::entry).in(quizzes),
                Later.of(part.pages, Page::entry).in(pages),
                glossary,
                bibliography,
                people,
                site);
    }

    /** The same without the pages at some addresses. */
    Contents without(Set<String> urls) {
        return new Contents(
                articles.stream().filter(article -> !urls.contains(article.url())).toList(),
                exercises.stream().filter(exercise -> !urls.contains(exercise.url())).toList(),
                quizzes.stream().filter(quiz -> !urls.contains(quiz.url())).toList(),
                pages.stream().filter(page -> !urls.contains(page.url())).toList(),
                glossary,
                bibliography,
                people,
                site);
    }

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
