package org.sidestep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Several readers at once, each taking one run after the other until time is up. */
final class Readers {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Takes a run, unless time is up before its end. */
    interface Reader {
        void takeARun(Times times) throws Exception;
    }

    /** How long one reader waited for each answer, in nanoseconds. */
    static final class Times {
        private final List<Long> nanos = new ArrayList<>();
        private final long end;

        private Times(long end) {
            this.end = end;
        }

        boolean isUp() {
            return System.nanoTime() > end;
        }

        /** Notes an answer that was sent at this {@link System#nanoTime()}. */
        void sentAt(long begun) {
            nanos.add(System.nanoTime() - begun);
        }
    }

    /**
     * What readers saw.
     *
     * @param perSecond acknowledged answers a second
     * @param median milliseconds to an acknowledgement
     * @param p99 milliseconds
     * @param cpu processor time of each answer and what belongs to it
     */
    record Measured(double perSecond, double median, double p99, Cpu cpu) {}

    /** Microseconds: of the readers' own threads, of the rest of this process, of the server. */
    record Cpu(double readers, double site, double database) {}

    private final double seconds;
    private final Supplier<Duration> database;
    private final AtomicLong own = new AtomicLong();

    /**
     * @param database processor time of the database's own processes so far
     */
    Readers(double seconds, Supplier<Duration> database) {
        this.seconds = seconds;
        this.database = database;
    }

    Measured measure(int readers, Callable<Reader> makes) throws Exception {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var times = new ArrayList<Times>();
        var threads = new ArrayList<Thread>();
        long begun = System.nanoTime();
        long process = SYSTEM.getProcessCpuTime();
        Duration server = database.get();
        own.set(0);
        for (int i = 0; i < readers; i++) {
            var own = new Times(begun + (long) (seconds * 1e9));
            var reader = makes.call();
            times.add(own);
            threads.add(new Thread(() -> read(reader, own, failures), "reader-" + i));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        long nanos = System.nanoTime() - begun;
        process = SYSTEM.getProcessCpuTime() - process;
        return measured(times, nanos, process, database.get().minus(server));
    }

    private void read(Reader reader, Times times, ConcurrentLinkedQueue<Exception> failures) {
        try {
            while (!times.isUp()) {
                reader.takeARun(times);
            }
        } catch (Exception e) {
            failures.add(e);
        }
        own.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private Measured measured(List<Times> times, long nanos, long process, Duration server) {
        long[] all =
                times.stream().flatMap(own -> own.nanos.stream()).mapToLong(time -> time).toArray();
        Arrays.sort(all);
        return new Measured(
                all.length / (nanos / 1e9),
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                new Cpu(
                        own.get() / 1e3 / all.length,
                        (process - own.get()) / 1e3 / all.length,
                        server.toNanos() / 1e3 / all.length));
    }
}
