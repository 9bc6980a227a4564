package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.support.DatabaseUnderTest;

@Timeout(60)
@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class JournalTest {
    private final DatabaseUnderTest kind;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final Journal journal;

    @TempDir private Path folder;

    JournalTest(DatabaseUnderTest kind) {
        String url = kind.freshUrl();
        this.kind = kind;
        this.dialect = Dialect.of(url).orElseThrow();
        this.jdbi = Jdbi.create(dialect.connection(url));
        this.journal = new Journal(jdbi, dialect, new Outage(dialect, url, () -> {}));
    }

    @BeforeEach
    void makeATable() {
        jdbi.useHandle(handle -> handle.execute("create table entry (id integer primary key)"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void everythingThatManyThreadsWriteIsThere() throws InterruptedException {
        inThreads(
                40,
                thread ->
                        IntStream.range(0, 25)
                                .forEach(i -> journal.write("writing", insert(thread * 25 + i))));

        assertThat(ids()).containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void whatIsAcknowledgedCanBeRead() {
        journal.write("writing", insert(1));

        assertThat(ids()).containsExactly(1);
    }

    @Test
    void anEntryThatFailsTakesBackOnlyItsOwnWrites() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var refused = new ConcurrentLinkedQueue<Integer>();
        var waiting = background(() -> journal.write("waiting", handle -> await(gate)));

        var writers =
                inBackground(
                        20,
                        n -> {
                            try {
                                journal.write(
                                        "writing",
                                        n % 2 == 0 ? insert(n) : insert(n).andThen(done -> fail()));
                            } catch (DatabaseException e) {
                                refused.add(n);
                            }
                        });
        gate.countDown();
        join(writers);
        waiting.join();

        assertThat(ids()).allMatch(id -> id % 2 == 0).hasSize(10);
        assertThat(refused).allMatch(id -> id % 2 == 1).hasSize(10);
    }

    @Test
    void aStatementThatFailsKeepsNoOtherFromBeingWritten() {
        journal.write("writing", insert(1));

        assertThatThrownBy(() -> journal.write("writing twice", insert(1)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("writing twice: ");
        journal.write("writing", insert(2));
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void goesOnAfterAnError() {
        assertThatThrownBy(
                        () ->
                                journal.write(
                                        "overflowing",
                                        handle -> {
                                            throw new StackOverflowError();
                                        }))
                .isInstanceOf(DatabaseException.class);

        journal.write("writing", insert(1));
        assertThat(ids()).containsExactly(1);
    }

    @Test
    void isBusyWhenTooManyAreWaiting() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var taken = new Semaphore(0);
        var refused = new Semaphore(0);
        Queue<Object> outcomes = new ConcurrentLinkedQueue<>();
        var first =
                background(
                        () ->
                                journal.write(
                                        "waiting",
                                        handle -> {
                                            taken.release();
                                            return await(gate);
                                        }));
        taken.acquire();

        var writers =
                inBackground(
                        1_001,
                        n -> {
                            try {
                                outcomes.add(journal.write("writing", insert(n)));
                            } catch (DatabaseException.Busy e) {
                                refused.release();
                            }
                        });
        refused.acquire();
        gate.countDown();
        join(writers);
        first.join();

        assertThat(outcomes).hasSize(1_000);
        assertThat(ids()).hasSize(1_000);
    }

    @Test
    void writesWhatStillWaitsWhenItIsClosed() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var taken = new Semaphore(0);
        var first =
                background(
                        () ->
                                journal.write(
                                        "waiting",
                                        handle -> {
                                            taken.release();
                                            return await(gate);
                                        }));
        taken.acquire();
        var second = background(() -> journal.write("writing", insert(2)));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        var closing = background(journal::close);
        gate.countDown();
        join(List.of(first, second, closing));

        assertThat(ids()).containsExactly(2);
    }

    @Test
    void takesNothingWhenItIsClosed() {
        journal.close();

        assertThatThrownBy(() -> journal.write("writing", insert(1)))
                .isInstanceOf(DatabaseException.Busy.class);
    }

    @Test
    void closingInTheMiddleLosesNothingThatWasAcknowledged() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            var acknowledged = new ConcurrentLinkedQueue<Integer>();
            var url = kind.urlIn(folder.resolve("round" + round));
            var started = new CountDownLatch(20);
            var failures = new ConcurrentLinkedQueue<RuntimeException>();
            var database = Database.open(url);
            database.write(
                    "making a table",
                    handle -> handle.execute("create table entry (id integer primary key)"));
            var writers =
                    inBackground(
                            8, n -> writeUntilClosed(database, n, acknowledged, started, failures));
            started.await();
            database.close();
            join(writers);
            assertThat(failures).isEmpty();
            try (var again = Database.open(url)) {
                assertThat(again.<List<Integer>>read("reading", JournalTest::ids))
                        .containsAll(acknowledged);
            }
        }
    }

    @Test
    void twoProcessesThatStandInEachOthersWayBothWrite() throws InterruptedException {
        var meeting = new CyclicBarrier(2);
        var once = new AtomicInteger();
        try (var other = new Journal(jdbi, dialect, new Outage(dialect, "", () -> {}))) {
            var first = background(() -> journal.write("writing", inTurn(1, 2, meeting, once)));
            other.write("writing", inTurn(2, 1, meeting, once));
            first.join();
        }

        assertThat(ids()).containsExactly(1, 2);
    }

    /**
     * Each of two holds one row before it asks for the other's; whoever is run again does not wait.
     */
    private static Function<Handle, Integer> inTurn(
            int first, int second, CyclicBarrier meeting, AtomicInteger runs) {
        String insert = "insert into entry values (?) on conflict do nothing";
        return handle -> {
            handle.execute(insert, first);
            if (runs.incrementAndGet() <= 2) {
                await(meeting);
            }
            return handle.execute(insert, second);
        };
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeUntilClosed(
            Database database,
            int thread,
            Queue<Integer> acknowledged,
            CountDownLatch started,
            Queue<RuntimeException> failures) {
        try {
            for (int i = 0; ; i++) {
                int id = thread * 1_000_000 + i;
                database.write("writing", insert(id));
                acknowledged.add(id);
                started.countDown();
            }
        } catch (DatabaseException.Busy e) {
            // Closed: everything before was acknowledged, this was not.
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static Function<Handle, Integer> insert(int id) {
        return handle -> handle.execute("insert into entry values (?)", id);
    }

    private static Integer fail() {
        throw new IllegalStateException("changed its mind");
    }

    private static Integer await(CountDownLatch gate) {
        try {
            gate.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> ids() {
        return jdbi.withHandle(JournalTest::ids);
    }

    private static List<Integer> ids(Handle handle) {
        return handle.createQuery("select id from entry order by id").mapTo(Integer.class).list();
    }

    private static void inThreads(int n, IntConsumer work) throws InterruptedException {
        join(inBackground(n, work));
    }

    private static List<Thread> inBackground(int n, IntConsumer work) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < n; i++) {
            int thread = i;
            threads.add(background(() -> work.accept(thread)));
        }
        return threads;
    }

    private static Thread background(Runnable work) {
        var thread = new Thread(null, work, "writer", 256 * 1024);
        thread.start();
        return thread;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
