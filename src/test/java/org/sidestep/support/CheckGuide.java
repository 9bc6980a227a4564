package org.sidestep.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** content/CHECKS.md taken apart: what it says of each check. */
public final class CheckGuide {
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+) · (\\S+)$");
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(\\w+)(?: ([^\\n]+))?\\n(.*?)^```$");

    private CheckGuide() {}

    /** A check with an example of what it finds. */
    public record Entry(
            String slug, String severity, List<Example> examples, List<String> messages) {
        @Override
        public String toString() {
            return slug;
        }
    }

    /** A file of an example. */
    public record Example(String language, String path, String text) {}

    public static List<Entry> entries() {
        try {
            var entries = new ArrayList<Entry>();
            String guide = Files.readString(Path.of("content/CHECKS.md"));
            Matcher section = SECTION.matcher(guide);
            while (section.find()) {
                int end = guide.indexOf("\n### ", section.end());
                String body = guide.substring(section.end(), end < 0 ? guide.length() : end);
                entries.add(entry(section.group(1), section.group(2), body));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String slug, String severity, String body) {
        var examples = new ArrayList<Example>();
        var messages = new ArrayList<String>();
        Matcher block = BLOCK.matcher(body);
        while (block.find()) {
            if (block.group(1).equals("text")) {
                messages.addAll(block.group(3).lines().toList());
            } else {
                examples.add(new Example(block.group(1), block.group(2), block.group(3)));
            }
        }
        return new Entry(slug, severity, examples, messages);
    }
}
