package org.sidestep.database;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.h2.tools.Csv;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty database from a {@link Backup}. The tables are first made as they were when the
 * backup was, and brought up to date when they are full.
 */
public final class Restoration {
    private static final int ROWS_AT_ONCE = 1_000;

    private Restoration() {}

    /**
     * Restores a backup, whole or not at all.
     *
     * @return how many rows were restored
     * @throws DatabaseException.Unavailable when the file is no backup, or the database can't be
     *     opened or is not empty
     */
    public static long of(Path file, String url) {
        var dialect = Dialect.of(url).orElseThrow(() -> Refusal.unknown(url));
        try (var zip = new ZipFile(file.toFile())) {
            String version = version(file, zip);
            requireNothingStored(url);
            String address = dialect.connection(url);
            migrate(file, address, version);
            long rows = fill(Jdbi.create(address), dialect, zip);
            Database.open(url).close();
            return rows;
        } catch (IOException e) {
            throw noBackup(file);
        }
    }

    private static void requireNothingStored(String url) {
        try (var database = Database.openAsItIs(url)) {
            if (!database.<Boolean>read("looking whether it is empty", Tables::areEmpty)) {
                throw new DatabaseException.Unavailable(
                        "the database "
                                + Dialect.place(url)
                                + " is not empty; restore into a new one, with another --data or"
                                + " --database, or move this one away");
            }
        }
    }

    private static String version(Path file, ZipFile zip) throws IOException {
        ZipEntry heading = zip.getEntry(Backup.HEADING);
        if (heading == null) {
            throw noBackup(file);
        }
        var text = new String(zip.getInputStream(heading).readAllBytes(), StandardCharsets.UTF_8);
        return text.replaceFirst("^tables ", "").strip();
    }

    private static DatabaseException.Unavailable noBackup(Path file) {
        return new DatabaseException.Unavailable(
                file + " is no backup made with `sidestep backup FILE`, or not a whole one");
    }

    private static void migrate(Path file, String address, String version) {
        var flyway =
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(address, null, null)
                        .locations("classpath:db/migration")
                        .target(version)
                        .load();
        boolean known =
                List.of(flyway.info().all()).stream()
                        .anyMatch(migration -> migration.getVersion().getVersion().equals(version));
        if (!known) {
            throw new DatabaseException.Unavailable(
                    file
                            + " was made by a newer Sidestep (tables "
                            + version
                            + "); restore it with that one");
        }
        flyway.migrate();
    }

    private static long fill(Jdbi jdbi, Dialect dialect, ZipFile zip) {
        try (var handle = jdbi.open()) {
            long rows = handle.inTransaction(transaction -> fill(transaction, zip));
            dialect.force(handle);
            return rows;
        }
    }

    private static long fill(Handle handle, ZipFile zip) {
        long rows = 0;
        try {
            for (var entry : Collections.list(zip.entries())) {
                rows += fill(handle, zip, entry);
            }
            return rows;
        } catch (IOException | SQLException e) {
            throw new DatabaseException("restoring " + zip.getName(), e);
        }
    }

    private static long fill(Handle handle, ZipFile zip, ZipEntry entry)
            throws SQLException, IOException {
        if (!entry.getName().endsWith(Backup.CSV)) {
            return 0;
        }
        String table = entry.getName().substring(0, entry.getName().length() - Backup.CSV.length());
        var csv = new Csv();
        csv.setCaseSensitiveColumnNames(true);
        try (var reader = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8);
                var rows = csv.read(reader, null)) {
            return insert(handle, table, rows);
        }
    }

    private static long insert(Handle handle, String table, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long all = 0;
        try (var insert = handle.getConnection().prepareStatement(statement(handle, table, rows))) {
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    insert.setString(i, rows.getString(i));
                }
                insert.addBatch();
                if (++all % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return all;
    }

    /** Every value is written as text, which the database turns into what the column holds. */
    private static String statement(Handle handle, String table, ResultSet rows)
            throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(Tables.name(rows.getMetaData().getColumnLabel(i)));
        }
        String columns = String.join(", ", names);
        var values = new ArrayList<String>();
        try (var probe = handle.getConnection().createStatement();
                var none =
                        probe.executeQuery(
                                "select "
                                        + columns
                                        + " from "
                                        + Tables.name(table)
                                        + " where 1 = 0")) {
            for (int i = 1; i <= names.size(); i++) {
                values.add("cast(? as " + none.getMetaData().getColumnTypeName(i) + ")");
            }
        }
        return "insert into %s (%s) values (%s)"
                .formatted(Tables.name(table), columns, String.join(", ", values));
    }
}
