package org.sidestep.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Writer;

/**
 * Collects text as UTF-8. A long piece is encoded by itself: most are ASCII and need only be
 * copied, while a single curly quote in a common buffer would have all that is in it encoded sign
 * by sign. No piece ends within a letter.
 */
final class Utf8Writer extends Writer {
    private static final int LONG = 1_000;
    private static final int USUAL_PAGE = 32_768;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_PAGE);
    private final StringBuilder waiting = new StringBuilder();

    @Override
    public void write(int sign) {
        waiting.append((char) sign);
    }

    @Override
    public void write(char[] text, int from, int length) {
        waiting.append(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) {
        write(text.substring(from, from + length));
    }

    @Override
    public void write(String text) {
        if (text.length() < LONG) {
            waiting.append(text);
        } else {
            write(text.getBytes(UTF_8));
        }
    }

    /** Text that was encoded before. */
    void write(byte[] text) {
        flush();
        bytes.writeBytes(text);
    }

    @Override
    public void flush() {
        bytes.writeBytes(waiting.toString().getBytes(UTF_8));
        waiting.setLength(0);
    }

    @Override
    public void close() {
        flush();
    }

    /** All that was written. */
    byte[] bytes() {
        flush();
        return bytes.toByteArray();
    }
}
