package org.sidestep.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Names content by 64 bits: other content has another name, unless someone wants it to have the
 * same. Unlike a digest, it takes no time in a process that has just begun.
 */
public final class Checksum {
    private final CRC32 left = new CRC32();
    private final CRC32C right = new CRC32C();

    public Checksum add(byte[] content) {
        left.update(content);
        right.update(content);
        return this;
    }

    public Checksum add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 16 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(left.getValue() << Integer.SIZE | right.getValue());
    }
}
