package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.PageText;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/**
 * Taking a quiz: a run begins, asks one question a page, tells after each answer, and ends with its
 * result.
 */
public final class RunPages {
    private static final String BACK = "/(?:articles/[a-z0-9-]+)?(?:#[A-Za-z0-9_-]+)?";

    private final Supplier<Quizzes> quizzes;
    private final Runs runs;
    private final Pages pages;
    private final Words words;
    private final Clock clock;
    private final SecureRandom random;

    public RunPages(
            Supplier<Quizzes> quizzes,
            Runs runs,
            Pages pages,
            Words words,
            Clock clock,
            SecureRandom random) {
        this.quizzes = quizzes;
        this.runs = runs;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
        this.random = random;
    }

    /**
     * {@code POST /quizzes/{slug}/runs}: begins a run; with a question's answer, a run of that
     * question alone.
     */
    public void begin(Context ctx) {
        Quizzes all = quizzes.get();
        Quiz quiz = all.find(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        var form = posted(ctx);
        if (form.has("question")) {
            beginWithAnswer(ctx, all, quiz, form);
            return;
        }
        long seed = random.nextLong();
        Run run = run(freshId(form.first("run")), quiz, all.questionsOf(quiz, seed), seed, form);
        runs.begin(run);
        ctx.redirect(run.url(1), HttpStatus.SEE_OTHER);
    }

    /** An article's embedded question: the answer comes with the request that begins its run. */
    private void beginWithAnswer(Context ctx, Quizzes all, Quiz quiz, Form form) {
        Question question = quiz.find(form.first("question")).orElseThrow(NotFoundResponse::new);
        Run run = run(Run.newId(random), quiz, List.of(question), embeddedSeed(question), form);
        runs.begin(run);
        take(ctx, all, run, 1, form);
    }

    /**
     * An embedded question has the same order for everyone, because its article is the same for
     * everyone.
     */
    static long embeddedSeed(Question question) {
        return question.version().hashCode();
    }

    private static Form posted(Context ctx) {
        if (ctx.isMultipart()) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "");
        }
        return new Form(ctx.formParamMap());
    }

    /**
     * The id that the button's page proposed, unless it has begun to be used: then a new run is
     * meant.
     */
    private String freshId(String proposed) {
        boolean free = Run.isId(proposed) && runs.find(proposed).map(Run::isUntouched).orElse(true);
        return free ? proposed : Run.newId(random);
    }

    private Run run(String id, Quiz quiz, List<Question> questions, long seed, Form form) {
        var asked = new ArrayList<Run.Asked>();
        for (Question question : questions) {
            asked.add(
                    new Run.Asked(
                            asked.size() + 1,
                            question.id(),
                            question.version(),
                            question.source(),
                            Optional.empty()));
        }
        String from = form.first("from");
        return new Run(
                id,
                quiz.slug(),
                seed,
                LocalDate.now(clock),
                !form.has("again"),
                from.matches(BACK) ? from : "",
                asked);
    }

    /** {@code GET /runs/{run}}: the question that comes next, or the result. */
    public void show(Context ctx) {
        Run run = find(ctx);
        if (run.next().isPresent()) {
            ctx.redirect(run.url(run.next().get().place()), HttpStatus.SEE_OTHER);
            return;
        }
        pages.showFresh(ctx, result(run, quizzes.get()));
    }

    /**
     * {@code GET /runs/{run}/questions/{place}}: a question to be answered, or what was answered
     * and why.
     */
    public void question(Context ctx) {
        Run run = find(ctx);
        Run.Asked asked = asked(run, ctx.pathParam("place"));
        Quizzes all = quizzes.get();
        if (asked.answer().isPresent()) {
            pages.showFresh(ctx, feedback(run, asked, all));
        } else {
            pages.showFresh(ctx, form(run, asked, all, Form.empty(), List.of()));
        }
    }

    /** {@code POST /runs/{run}/answers}: keeps one answer, then leads to what it was worth. */
    public void answer(Context ctx) {
        Run run = find(ctx);
        var form = posted(ctx);
        Run.Asked asked = asked(run, form.first("place"));
        take(ctx, quizzes.get(), run, asked.place(), form);
    }

    private void take(Context ctx, Quizzes all, Run run, int place, Form form) {
        Run.Asked asked = run.at(place).orElseThrow(NotFoundResponse::new);
        if (asked.answer().isEmpty()) {
            Question question = question(asked, all);
            boolean unknown =
                    form.all(Shape.ANSWER).contains(Shape.UNKNOWN) || form.has(Shape.UNKNOWN);
            Entered entered =
                    unknown ? Entered.of(Response.dontKnow()) : question.shape().read(form);
            if (entered.response().isEmpty()) {
                pages.showError(
                        ctx,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        form(run, asked, all, form, entered.missing()));
                return;
            }
            Response response = entered.response().get();
            var confidence = unknown ? Confidence.UNSAID : Confidence.of(form.first("confidence"));
            runs.record(
                    run,
                    place,
                    new Run.Answer(response, question.shape().grade(response), confidence),
                    LocalDate.now(clock));
        }
        ctx.redirect(run.url(place) + "#verdict", HttpStatus.SEE_OTHER);
    }

    private Run find(Context ctx) {
        return runs.find(ctx.pathParam("run")).orElseThrow(NotFoundResponse::new);
    }

    private static Run.Asked asked(Run run, String place) {
        int number = place.matches("[0-9]{1,4}") ? Integer.parseInt(place) : 0;
        return run.at(number).orElseThrow(NotFoundResponse::new);
    }

    /**
     * The question as it is now when it still measures the same thing, otherwise as it was shown.
     */
    private static Question question(Run.Asked asked, Quizzes all) {
        return all.question(asked.question())
                .filter(question -> question.version().equals(asked.version()))
                .or(() -> QuizParser.question(asked.source()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "stored question can't be read: " + asked.version()));
    }

    private QuestionView form(
            Run run, Run.Asked asked, Quizzes all, Form form, List<Entered.Missing> missing) {
        Question question = question(asked, all);
        var text = new PageText(all.surroundings(), "quizzes/" + run.quiz() + ".md");
        return new QuestionView(
                words.get("question.title", asked.place(), run.asked().size(), title(run, all)),
                title(run, all),
                asked.place(),
                run.asked().size(),
                steps(run),
                run.url() + "/answers",
                run.cameFrom(),
                QuestionForm.of(question, run.seed(), form, missing, text));
    }

    private FeedbackView feedback(Run run, Run.Asked asked, Quizzes all) {
        var text = new PageText(all.surroundings(), "quizzes/" + run.quiz() + ".md");
        Review review = review(asked, all, text);
        boolean last = run.next().isEmpty();
        boolean embedded = !run.cameFrom().isEmpty();
        return new FeedbackView(
                words.get(
                        "feedback.title",
                        words.get("verdict." + review.verdict()),
                        asked.place(),
                        title(run, all)),
                title(run, all),
                asked.place(),
                run.asked().size(),
                steps(run),
                review,
                text.references(),
                last ? (embedded ? run.cameFrom() : run.url()) : run.url(run.next().get().place()),
                last ? (embedded ? "feedback.back" : "feedback.result") : "feedback.next");
    }

    private Review review(Run.Asked asked, Quizzes all, PageText text) {
        Question question = question(asked, all);
        return Review.of(
                question,
                asked.place(),
                asked.answer().orElseThrow(),
                text,
                sectionUrl(question, all));
    }

    private static String sectionUrl(Question question, Quizzes all) {
        return question.section()
                .flatMap(
                        link ->
                                all.surroundings()
                                        .address(question.why().file().path(), link.text()))
                .orElse("");
    }

    private ResultView result(Run run, Quizzes all) {
        var text = new PageText(all.surroundings(), "quizzes/" + run.quiz() + ".md");
        List<Review> reviews = run.asked().stream().map(asked -> review(asked, all, text)).toList();
        var certain =
                run.asked().stream()
                        .flatMap(asked -> asked.answer().stream())
                        .filter(answer -> answer.confidence() == Confidence.CERTAIN)
                        .toList();
        var quiz = all.find(run.quiz());
        return new ResultView(
                words.get("result.title", title(run, all)),
                title(run, all),
                Review.points(run.score()),
                run.asked().size(),
                (int) reviews.stream().filter(review -> review.verdict().equals("right")).count(),
                reviews,
                reread(run, all),
                certain.size(),
                (int)
                        certain.stream()
                                .filter(answer -> answer.grade().verdict() == Verdict.RIGHT)
                                .count(),
                quiz.map(q -> q.url() + "/runs").orElse(""),
                quiz.flatMap(Quiz::article)
                        .map(article -> "/articles/" + article.text())
                        .orElse(""),
                text.references());
    }

    private List<ResultView.Section> reread(Run run, Quizzes all) {
        Map<String, ResultView.Section> sections = new LinkedHashMap<>();
        for (Run.Asked asked : run.asked()) {
            boolean right =
                    asked.answer()
                            .map(answer -> answer.grade().verdict() == Verdict.RIGHT)
                            .orElse(true);
            Question question = question(asked, all);
            String url = sectionUrl(question, all);
            if (!right && !url.isEmpty()) {
                sections.putIfAbsent(url, new ResultView.Section(url, linkWords(question)));
            }
        }
        return List.copyOf(sections.values());
    }

    /** The words of the link to the section, which the editor wrote in the explanation. */
    private static String linkWords(Question question) {
        var title = new StringBuilder();
        question.why()
                .walk(
                        node -> {
                            if (title.isEmpty()
                                    && node instanceof org.commonmark.node.Link link
                                    && question.section()
                                            .map(
                                                    section ->
                                                            section.text()
                                                                    .equals(link.getDestination()))
                                            .orElse(false)) {
                                title.append(
                                        question.why().part(MarkdownText.children(link)).plain());
                            }
                        });
        return title.toString();
    }

    private static List<QuestionView.Step> steps(Run run) {
        return run.asked().stream()
                .map(
                        asked ->
                                new QuestionView.Step(
                                        asked.place(),
                                        run.url(asked.place()),
                                        asked.answer()
                                                .map(answer -> answer.grade().verdict().word())
                                                .orElse("open")))
                .toList();
    }

    private String title(Run run, Quizzes all) {
        return all.find(run.quiz())
                .map(quiz -> quiz.entry().title())
                .orElse(words.get("quiz.gone"));
    }
}
