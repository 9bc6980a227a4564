package org.sidestep.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** A way in which a file goes wrong: an editor slips, a disk fills up, a program is in the way. */
public enum Mutation {
    TRUNCATE((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))),
    DROP_START(
            (bytes, random) ->
                    Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1), bytes.length)),
    DUPLICATE_LINE(
            lines((lines, random) -> lines.add(random.nextInt(lines.size()), any(lines, random)))),
    DUPLICATE_BLOCK(
            lines(
                    (lines, random) -> {
                        int from = random.nextInt(lines.size());
                        int to = Math.min(lines.size(), from + random.nextInt(20));
                        lines.addAll(
                                random.nextInt(lines.size()), List.copyOf(lines.subList(from, to)));
                    })),
    DELETE_LINE(lines((lines, random) -> lines.remove(random.nextInt(lines.size())))),
    DELETE_BLOCK(
            lines(
                    (lines, random) -> {
                        int from = random.nextInt(lines.size());
                        lines.subList(from, Math.min(lines.size(), from + random.nextInt(20)))
                                .clear();
                    })),
    SWAP_LINES(
            lines(
                    (lines, random) ->
                            Collections.swap(
                                    lines,
                                    random.nextInt(lines.size()),
                                    random.nextInt(lines.size())))),
    SHUFFLE(lines(Collections::shuffle)),
    INDENT(
            lines(
                    (lines, random) ->
                            change(
                                    lines,
                                    random,
                                    line -> " ".repeat(1 + random.nextInt(8)) + line))),
    QUOTE(
            lines(
                    (lines, random) ->
                            change(
                                    lines,
                                    random,
                                    line -> "> ".repeat(1 + random.nextInt(80)) + line))),
    NEST(
            lines(
                    (lines, random) ->
                            change(
                                    lines,
                                    random,
                                    line -> "- ".repeat(1 + random.nextInt(80)) + line))),
    BRACKET(
            lines(
                    (lines, random) ->
                            change(
                                    lines,
                                    random,
                                    line ->
                                            pick(random, "[", "![", "[[", "*", "_", "`", "{#", "[@")
                                                            .repeat(1 + random.nextInt(99))
                                                    + line))),
    DELETE_CHARACTER(
            text(
                    (text, random) -> {
                        int at = random.nextInt(text.length());
                        return text.substring(0, at) + text.substring(at + 1);
                    })),
    INSERT_MARK(
            text(
                    (text, random) -> {
                        int at = random.nextInt(text.length());
                        String mark =
                                pick(
                                        random, "[", "]", "(", ")", "{", "}", "#", ">", "- ", "*",
                                        "|", "`", "\"", "'", ":", ": ", "\n---\n", "\n\n", "[x]",
                                        "[ ]", "[[", "]]", "->", "=", "@", "%", "±", "<", "&", "\\",
                                        "!", "\t", "\u0000", "\u202E", "{#", "[@", "[^", "](",
                                        "![");
                        return text.substring(0, at) + mark + text.substring(at);
                    })),
    RANDOM_BYTES(
            (bytes, random) -> {
                byte[] noise = new byte[1 + random.nextInt(64)];
                random.nextBytes(noise);
                return insert(bytes, noise, random);
            }),
    FLIP_BITS(
            (bytes, random) -> {
                byte[] flipped = bytes.clone();
                for (int i = 0; i < 8 && flipped.length > 0; i++) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }),
    ZERO_BYTES((bytes, random) -> insert(bytes, new byte[16], random)),
    BYTE_ORDER_MARK((bytes, random) -> insertAt(bytes, "\uFEFF".getBytes(UTF_8), 0)),
    STRAY_BYTE_ORDER_MARK((bytes, random) -> insert(bytes, "\uFEFF".getBytes(UTF_8), random)),
    WINDOWS_LINES(text((text, random) -> text.replace("\n", "\r\n"))),
    OLD_MAC_LINES(text((text, random) -> text.replace('\n', '\r'))),
    MIXED_LINES(lines((lines, random) -> change(lines, random, line -> line + "\r"))),
    ODD_LINES(
            text(
                    (text, random) ->
                            text.replaceFirst(
                                    "\n", pick(random, "\u2028", "\u0085", "\u000B", "\f")))),
    LATIN_1((bytes, random) -> new String(bytes, UTF_8).replace('e', 'é').getBytes(ISO_8859_1)),
    UTF_16_BYTES((bytes, random) -> new String(bytes, UTF_8).getBytes(UTF_16)),
    HALF_LATIN_1((bytes, random) -> insert(bytes, "caf\u00e9 \u2013".getBytes(ISO_8859_1), random)),
    TWICE((bytes, random) -> insertAt(bytes, bytes, bytes.length)),
    EMPTY((bytes, random) -> new byte[0]);

    private final BiFunction<byte[], Random, byte[]> change;

    Mutation(BiFunction<byte[], Random, byte[]> change) {
        this.change = change;
    }

    /** One to three mutations, to be applied in turn. */
    public static List<Mutation> some(Random random) {
        var some = new ArrayList<Mutation>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(values()[random.nextInt(values().length)]);
        }
        return some;
    }

    public byte[] apply(byte[] bytes, Random random) {
        return bytes.length == 0 ? bytes : change.apply(bytes, random);
    }

    private interface LineChange {
        void apply(List<String> lines, Random random);
    }

    private static BiFunction<byte[], Random, byte[]> lines(LineChange change) {
        return (bytes, random) -> {
            var lines = new ArrayList<>(Arrays.asList(new String(bytes, UTF_8).split("\n", -1)));
            change.apply(lines, random);
            return String.join("\n", lines).getBytes(UTF_8);
        };
    }

    private static BiFunction<byte[], Random, byte[]> text(
            BiFunction<String, Random, String> change) {
        return (bytes, random) -> change.apply(new String(bytes, UTF_8), random).getBytes(UTF_8);
    }

    private static void change(
            List<String> lines, Random random, java.util.function.UnaryOperator<String> change) {
        int at = random.nextInt(lines.size());
        lines.set(at, change.apply(lines.get(at)));
    }

    private static String any(List<String> lines, Random random) {
        return lines.get(random.nextInt(lines.size()));
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    private static byte[] insert(byte[] bytes, byte[] more, Random random) {
        return insertAt(bytes, more, random.nextInt(bytes.length + 1));
    }

    private static byte[] insertAt(byte[] bytes, byte[] more, int at) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, all, at, more.length);
        return all;
    }
}
