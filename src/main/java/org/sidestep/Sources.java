package org.sidestep;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.sidestep.content.Problem;
import org.sidestep.content.SourceFile;
import org.sidestep.web.Checksum;

/**
 * All that pages are made of at one moment, to tell whether there is anything new.
 *
 * @param unreadable what was wrong with reading files
 * @param assets the names of the assets by which their content is known
 * @param today decides what is published and what is overdue
 */
record Sources(
        List<SourceFile> files,
        List<Problem> unreadable,
        Map<String, String> assets,
        LocalDate today) {

    static Sources none() {
        return new Sources(List.of(), List.of(), Map.of(), LocalDate.EPOCH);
    }

    Sources on(LocalDate day) {
        return new Sources(files, unreadable, assets, day);
    }

    /** The same with later versions of some files. */
    Sources with(List<SourceFile> changed) {
        return new Sources(with(files, changed), unreadable, assets, today);
    }

    /** All files, with later versions of some of them. */
    static List<SourceFile> with(List<SourceFile> all, List<SourceFile> changed) {
        var byPath =
                changed.stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
        return all.stream().map(file -> byPath.getOrDefault(file.path(), file)).toList();
    }

    /** The same on every node that serves the same files, on any day. */
    String version() {
        var checksum = new CRC32();
        checksum.update(text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /**
     * Names pages made of all this: two that are made under the same name are the same.
     *
     * @param appearance what else can be seen on them
     */
    String nameOfPages(String appearance) {
        var checksum = new Checksum().add(appearance + "\n" + today + "\n" + new TreeMap<>(assets));
        files.forEach(file -> checksum.add(file.path() + "\n").add(file.text()));
        return checksum.hex();
    }

    private String text() {
        var text = new StringBuilder();
        files.forEach(file -> text.append(file.path()).append('\n').append(file.text()));
        return text.append(new TreeMap<>(assets)).toString();
    }
}
