package org.sidestep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The options of a command as picocli reads them, where nothing is in question: whatever needs to
 * be explained, guessed or refused is left to picocli, which takes a sixth of the start to load. An
 * option {@code --max-rate} that is not written may be in the environment as {@code
 * SIDESTEP_MAX_RATE}.
 */
final class PlainOptions {
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> environment;
    private boolean plain = true;

    /**
     * @param words what was written after the command's name
     */
    PlainOptions(List<String> words, Map<String, String> environment) {
        this.environment = environment;
        int next = 0;
        while (next < words.size()) {
            String word = words.get(next++);
            int end = word.indexOf('=');
            if (end > 0) {
                write(word.substring(0, end), word.substring(end + 1));
            } else if (next < words.size() && !words.get(next).startsWith("--")) {
                write(word, words.get(next++));
            } else {
                write(word, null);
            }
        }
    }

    private void write(String name, String value) {
        plain &= !written.containsKey(name) && !"".equals(value);
        written.put(name, value);
    }

    String text(String name, String otherwise) {
        if (written.containsKey(name)) {
            return plain(written.remove(name));
        }
        return plain(environment.getOrDefault(variable(name), otherwise));
    }

    private static String variable(String name) {
        return "SIDESTEP_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** To picocli, what begins so is another option, a file of options or a variable. */
    private String plain(String value) {
        boolean is =
                value != null
                        && !value.startsWith("-")
                        && !value.startsWith("@")
                        && !value.contains("$");
        plain &= is;
        return is ? value : "";
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name, Integer.toString(otherwise)));
        } catch (NumberFormatException e) {
            plain = false;
            return otherwise;
        }
    }

    Path path(String name, String otherwise) {
        try {
            return Path.of(text(name, otherwise));
        } catch (InvalidPathException e) {
            plain = false;
            return Path.of(otherwise);
        }
    }

    /** Something that is so when it is written, without a value. */
    boolean flag(String name) {
        boolean isWritten = written.containsKey(name);
        plain &= written.remove(name) == null;
        String value = text(name, "false");
        // To picocli, a flag that is set already means the opposite.
        plain &= value.equals("false") || value.equals("true") && !isWritten;
        return isWritten || value.equals("true");
    }

    /** Whether all that was written has been asked for, and was plain. */
    boolean wereEnough() {
        return plain && written.isEmpty();
    }
}
