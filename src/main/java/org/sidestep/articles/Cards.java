package org.sidestep.articles;

import org.sidestep.content.FigureHtml;
import org.sidestep.content.PageText;
import org.sidestep.web.Words;

/** Makes list entries. */
final class Cards {
    private final Words words;

    Cards(Words words) {
        this.words = words;
    }

    HomeView.Card of(Article article) {
        String topic = article.topic().isEmpty() ? "" : words.get("topic." + article.topic());
        return new HomeView.Card(
                article.url(),
                article.entry().title(),
                article.entry().summary(),
                topic,
                article.minutes(),
                "");
    }

    HomeView.Card of(Exercise exercise, Reading all) {
        return of(exercise, all, words.get("level." + exercise.level().word()));
    }

    /**
     * With the second frame as its picture: the first is usually only the start position.
     *
     * @param fact what stands below the summary
     */
    HomeView.Card of(Exercise exercise, Reading all, String fact) {
        var text = new PageText(all.surroundings(), exercise.entry().file().path());
        String picture =
                exercise.frames().stream()
                        .skip(exercise.frames().size() > 1 ? 1 : 0)
                        .limit(1)
                        .flatMap(
                                frame ->
                                        all
                                                .surroundings()
                                                .figures()
                                                .find(frame.figure().text())
                                                .stream())
                        .map(figure -> FigureHtml.drawing(figure, figure.title(), text))
                        .findFirst()
                        .orElse("");
        return new HomeView.Card(
                exercise.url(),
                exercise.entry().title(),
                exercise.entry().summary(),
                fact,
                0,
                picture);
    }
}
