package org.sidestep;

import java.nio.file.Path;

/** The simulated readership of {@code demo-answers}, for tests of other rooms. */
public final class DemoReaders {
    private DemoReaders() {}

    /** Lets that many take each quiz of a folder; the database must be empty. */
    public static void answer(Path content, String database, int readers) {
        int exit =
                Main.run(
                        "demo-answers",
                        "--content",
                        content.toString(),
                        "--database",
                        database,
                        "--readers",
                        Integer.toString(readers));
        if (exit != 0) {
            throw new IllegalStateException("demo-answers ended with " + exit);
        }
    }
}
