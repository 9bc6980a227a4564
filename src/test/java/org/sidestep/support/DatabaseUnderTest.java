package org.sidestep.support;

import java.nio.file.Path;
import java.util.UUID;
import org.sidestep.database.Database;

/** The databases that Sidestep promises to run on; what is stored is tested on each. */
public enum DatabaseUnderTest {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String urlIn(Path folder) {
            return Database.inFolder(folder);
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            return Postgres.freshUrl();
        }

        @Override
        public String urlIn(Path folder) {
            return Postgres.freshUrl();
        }
    };

    /** The JDBC address of a new, empty database. */
    public abstract String freshUrl();

    /** The same, on disk for certain: in this folder where the database is a file. */
    public abstract String urlIn(Path folder);
}
