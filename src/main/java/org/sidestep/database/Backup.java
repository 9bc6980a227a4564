package org.sidestep.database;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.tools.Csv;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Everything that is stored, as it was at one moment: a zip with the version of the tables and a
 * CSV file a table, parents first. It is the same for H2 and PostgreSQL, so a backup of the one can
 * be restored into the other.
 */
public final class Backup {
    /** The entry that says what the file is. */
    static final String HEADING = "sidestep-backup.txt";

    static final String CSV = ".csv";
    private static final int ROWS_AT_ONCE = 1_000;

    private Backup() {}

    /**
     * Writes a backup of a database that no process of ours has open, without changing anything in
     * it.
     *
     * @return whether it could; not when another process holds the H2 file
     * @throws DatabaseException.Unavailable when it can't be opened for another reason
     */
    public static boolean write(String url, OutputStream to) {
        var dialect = Dialect.of(url).orElseThrow(() -> Refusal.unknown(url));
        try (var handle = Jdbi.create(dialect.connection(dialect.existing(url))).open()) {
            write(handle, to, Runnable::run);
            return true;
        } catch (RuntimeException e) {
            if (dialect.isInUse(Failures.sql(e))) {
                return false;
            }
            throw Refusal.of(dialect, url, e);
        }
    }

    /**
     * Writes a backup of an open database while others go on reading and writing.
     *
     * @param betweenCommits runs what fixes the moment while nothing is being committed
     */
    static void write(Handle handle, OutputStream to, Consumer<Runnable> betweenCommits) {
        handle.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                transaction -> {
                    betweenCommits.accept(() -> Tables.areEmpty(transaction));
                    zip(transaction, to);
                });
    }

    private static void zip(Handle handle, OutputStream to) {
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(HEADING));
            zip.write(("tables " + Tables.version(handle) + "\n").getBytes(StandardCharsets.UTF_8));
            for (String table : Tables.inOrder(handle)) {
                zip.putNextEntry(new ZipEntry(table + CSV));
                csv(handle, table, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new DatabaseException("backing up", e);
        }
    }

    private static void csv(Handle handle, String table, ZipOutputStream zip)
            throws SQLException, IOException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            var rows = statement.executeQuery("select * from " + Tables.name(table));
            new Csv().write(writer(zip), rows);
        }
    }

    /** Closing it leaves the zip open for the next entry. */
    private static BufferedWriter writer(ZipOutputStream zip) {
        var entry =
                new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                };
        return new BufferedWriter(new OutputStreamWriter(entry, StandardCharsets.UTF_8));
    }
}
