package org.sidestep;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Slugs;

/**
 * A content file that a command writes for an editor to begin with, and never over another.
 *
 * @param kind the folder of the content it belongs to, such as {@code quizzes}
 */
record NewSource(Path content, String kind, String slug) {
    /** Why there can't be such a file, if so. */
    Optional<String> refusal() {
        if (!new ContentFolder(content).exists()) {
            return Optional.of(CheckContent.noFolder(content).replaceFirst("^sidestep: ", ""));
        }
        if (Slugs.isSlug(slug)) {
            return Optional.empty();
        }
        return Optional.of(
                "\"%s\" can't be an address: small letters, digits and hyphens; write `%s`"
                        .formatted(slug, Slugs.from(slug)));
    }

    Path file() {
        return content.resolve(kind).resolve(slug + ".md");
    }

    /** Why it could not be written, if so. */
    Optional<String> write(String text) {
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), text, StandardOpenOption.CREATE_NEW);
            return Optional.empty();
        } catch (FileAlreadyExistsException e) {
            return Optional.of(file() + " is there already; choose another name, or edit it");
        } catch (IOException e) {
            return Optional.of(file() + " can't be written: " + e.getMessage());
        }
    }
}
