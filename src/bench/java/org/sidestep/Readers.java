package org.sidestep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

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
     * @param cpu microseconds of all threads of this process for each answer and what belongs to it
     */
    record Measured(double perSecond, double median, double p99, double cpu) {}

    private final double seconds;

    Readers(double seconds) {
        this.seconds = seconds;
    }

    Measured measure(int readers, Callable<Reader> makes) throws Exception {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var times = new ArrayList<Times>();
        var threads = new ArrayList<Thread>();
        long begun = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
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
        return measured(times, System.nanoTime() - begun, SYSTEM.getProcessCpuTime() - cpu);
    }

    private static void read(
            Reader reader, Times times, ConcurrentLinkedQueue<Exception> failures) {
        try {
            while (!times.isUp()) {
                reader.takeARun(times);
            }
        } catch (Exception e) {
            failures.add(e);
        }
    }

    private static Measured measured(List<Times> times, long nanos, long cpuNanos) {
        long[] all =
                times.stream().flatMap(own -> own.nanos.stream()).mapToLong(time -> time).toArray();
        Arrays.sort(all);
        return new Measured(
                all.length / (nanos / 1e9),
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                cpuNanos / 1e3 / all.length);
    }
}
