package org.sidestep.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

/** What readers want to remember, as the database keeps it: by the hash of a key. */
public final class Decks {
    /** Names the formulas, so that the log can be followed with later ones. */
    static final String SCHEDULER = "fsrs:6";

    private static final String INSERT_DECK =
            "insert into deck (id, begun) values (:deck, :day) on conflict do nothing";
    private static final String INSERT_REVIEW =
            """
            insert into card_review (deck, run, question, version, reviewed, rating, scheduler)
            values (:deck, :run, :question, :version, :day, :rating, :scheduler) on conflict do nothing
            """;

    /** Neither the deck, which is long and always the same, nor an order, which takes a while. */
    private static final String SELECT_CARDS =
            """
            select question, version, stability, difficulty, due, reviewed, reps
            from card where deck = :deck
            """;

    private static final String UPDATE_CARD =
            """
            update card set version = :version, stability = :stability, difficulty = :difficulty,
              due = :due, reviewed = :reviewed, reps = :reps
            where deck = :deck and question = :question
            """;
    private static final String INSERT_CARD =
            """
            insert into card (deck, question, version, stability, difficulty, due, reviewed, reps)
            values (:deck, :question, :version, :stability, :difficulty, :due, :reviewed, :reps)
            """;
    private static final List<String> FORGET =
            List.of(
                    "delete from card_review where deck = :deck",
                    "delete from card where deck = :deck",
                    "delete from review_run where deck = :deck",
                    "delete from deck where id = :deck");

    private final Database database;

    public Decks(Database database) {
        this.database = database;
    }

    /** One line of the log. */
    record Review(
            String question, String version, LocalDate day, String rating, String scheduler) {}

    /** Begins a deck; beginning it twice changes nothing. */
    void begin(ReviewKey key, LocalDate today) {
        database.write(
                "beginning a deck",
                handle ->
                        handle.createUpdate(INSERT_DECK)
                                .bind("deck", key.hash())
                                .bind("day", today)
                                .execute());
    }

    boolean exists(ReviewKey key) {
        return database.read("looking for a deck", handle -> exists(handle, key.hash()));
    }

    private static boolean exists(Handle handle, String deck) {
        return handle.createQuery("select 1 from deck where id = :deck")
                .bind("deck", deck)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The deck of a key; empty when there is none, or none any more. */
    Optional<Deck> find(ReviewKey key, Map<String, String> versions, LocalDate today) {
        String deck = key.hash();
        return database.read(
                "reading a deck",
                handle ->
                        exists(handle, deck)
                                ? Optional.of(
                                        new Deck(
                                                cards(handle, deck),
                                                versions,
                                                done(handle, deck, today)))
                                : Optional.empty());
    }

    /** All cards in the order of their questions, also those whose questions are gone. */
    List<Card> cards(ReviewKey key) {
        return database.read("reading cards", handle -> cards(handle, key.hash())).stream()
                .sorted(Comparator.comparing(Card::question))
                .toList();
    }

    private static List<Card> cards(Handle handle, String deck) {
        return handle.createQuery(SELECT_CARDS)
                .bind("deck", deck)
                .map((row, context) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString(1),
                row.getString(2),
                new Memory(row.getDouble(3), row.getDouble(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7));
    }

    /** How many questions were asked again today; one that is new does not tire. */
    private static int done(Handle handle, String deck, LocalDate today) {
        return handle.createQuery(
                        """
                        select count(*) from card_review r join review_run b on b.run = r.run
                        where r.deck = :deck and r.reviewed = :day
                        """)
                .bind("deck", deck)
                .bind("day", today)
                .mapTo(Integer.class)
                .one();
    }

    /** All reviews, oldest first. */
    List<Review> log(ReviewKey key) {
        return database.read(
                "reading a deck's log",
                handle ->
                        handle.createQuery(
                                        """
                                        select question, version, reviewed, rating, scheduler from card_review
                                        where deck = :deck order by reviewed, question
                                        """)
                                .bind("deck", key.hash())
                                .map((row, context) -> review(row))
                                .list());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getString("question"),
                row.getString("version"),
                row.getObject("reviewed", LocalDate.class),
                row.getString("rating"),
                row.getString("scheduler"));
    }

    /** Notes that a run reviews a deck, so that its answers find the deck. */
    void bind(ReviewKey key, String run) {
        database.write(
                "beginning a review",
                handle ->
                        handle.createUpdate(
                                        "insert into review_run (run, deck) values (:run, :deck)")
                                .bind("run", run)
                                .bind("deck", key.hash())
                                .execute());
    }

    /** Keeps how the questions of a run were remembered; a question counts once a run. */
    void remember(ReviewKey key, String run, List<Recall> recalls, LocalDate today) {
        database.write(
                "remembering questions",
                handle -> {
                    if (exists(handle, key.hash())) {
                        recalls.forEach(recall -> keep(handle, key.hash(), run, recall, today));
                    }
                    return null;
                });
    }

    /** Keeps how a question of a review was remembered; other runs are nobody's. */
    public void reviewed(String run, Recall recall, LocalDate today) {
        database.write(
                "keeping a review",
                handle -> {
                    handle.createQuery("select deck from review_run where run = :run")
                            .bind("run", run)
                            .mapTo(String.class)
                            .findOne()
                            .ifPresent(deck -> keep(handle, deck, run, recall, today));
                    return null;
                });
    }

    private static void keep(
            Handle handle, String deck, String run, Recall recall, LocalDate today) {
        boolean isNew =
                handle.createUpdate(INSERT_REVIEW)
                                .bind("deck", deck)
                                .bind("run", run)
                                .bind("question", recall.question())
                                .bind("version", recall.version())
                                .bind("day", today)
                                .bind("rating", recall.rating().word())
                                .bind("scheduler", SCHEDULER)
                                .execute()
                        == 1;
        if (isNew) {
            Optional<Card> before = card(handle, deck, recall.question());
            Card card =
                    before.map(known -> known.reviewed(recall, today))
                            .orElseGet(() -> Card.begun(recall, today));
            write(handle, before.isPresent() ? UPDATE_CARD : INSERT_CARD, deck, card);
        }
    }

    private static Optional<Card> card(Handle handle, String deck, String question) {
        return handle.createQuery(SELECT_CARDS + " and question = :question for update")
                .bind("deck", deck)
                .bind("question", question)
                .map((row, context) -> card(row))
                .findOne();
    }

    private static void write(Handle handle, String sql, String deck, Card card) {
        handle.createUpdate(sql)
                .bind("deck", deck)
                .bind("question", card.question())
                .bind("version", card.version())
                .bind("stability", card.memory().stability())
                .bind("difficulty", card.memory().difficulty())
                .bind("due", card.due())
                .bind("reviewed", card.last())
                .bind("reps", card.reps())
                .execute();
    }

    /** Deletes everything that belongs to the key. */
    void forget(ReviewKey key) {
        database.write(
                "forgetting a deck",
                handle -> {
                    FORGET.forEach(
                            sql -> handle.createUpdate(sql).bind("deck", key.hash()).execute());
                    return null;
                });
    }
}
