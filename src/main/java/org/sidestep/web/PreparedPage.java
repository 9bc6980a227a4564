package org.sidestep.web;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A page, or anything else that is the same for every reader, ready to be sent: compressed, and
 * with its headers as they stand on the wire.
 *
 * <p>Each of its bodies has a strong tag of its own: {@code "<content>.<coding><bytes>"}. What
 * stands before the dot names the content, so that a client who has any of its bodies is told that
 * it is unchanged.
 */
public final class PreparedPage {
    private static final Map<String, HttpField> SHARED = new ConcurrentHashMap<>();

    private final String hash;
    private final String type;
    private final String cacheControl;
    private final long modified;
    private final boolean best;
    private final Map<Coding, Body> bodies = new EnumMap<>(Coding.class);

    /**
     * One compressed form.
     *
     * @param bytes outside the heap, to be sliced and never changed
     * @param full the headers of a 200
     * @param unchanged the headers of a 304
     */
    record Body(ByteBuffer bytes, String tag, List<HttpField> full, List<HttpField> unchanged) {}

    private PreparedPage(
            String hash, String type, String cacheControl, long modified, boolean best) {
        this.hash = hash;
        this.type = type;
        this.cacheControl = cacheControl;
        this.modified = modified;
        this.best = best;
    }

    /**
     * Prepares content in little time.
     *
     * @param cacheControl who may keep it, and for how long
     * @param modified when it was first seen to be as it is, in milliseconds since 1970
     */
    static PreparedPage of(String type, String cacheControl, byte[] content, long modified) {
        var page =
                new PreparedPage(
                        hash(content),
                        type,
                        cacheControl,
                        modified,
                        !Compression.isWorthwhile(type, content));
        if (page.best) {
            page.put(Coding.IDENTITY, content);
        } else {
            page.put(Coding.GZIP, Compression.quickGzip(content));
        }
        return page;
    }

    /** For a page that is sent once, or not far. */
    static PreparedPage uncompressed(
            String type, String cacheControl, byte[] content, long modified) {
        var page = new PreparedPage(hash(content), type, cacheControl, modified, true);
        page.put(Coding.IDENTITY, content);
        return page;
    }

    /** One that was written by {@link #write}. */
    static PreparedPage read(DataInput in) throws IOException {
        var page =
                new PreparedPage(
                        in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), in.readBoolean());
        for (int left = in.readInt(); left > 0; left--) {
            var coding = Coding.valueOf(in.readUTF());
            var bytes = new byte[in.readInt()];
            in.readFully(bytes);
            page.put(coding, bytes);
        }
        return page;
    }

    /** All of it, for the next process. */
    void write(DataOutput out) throws IOException {
        out.writeUTF(hash);
        out.writeUTF(type);
        out.writeUTF(cacheControl);
        out.writeLong(modified);
        out.writeBoolean(best);
        out.writeInt(bodies.size());
        for (var body : bodies.entrySet()) {
            out.writeUTF(body.getKey().name());
            byte[] bytes = bytes(body.getValue());
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** The same page, as small as it can be; takes some hundredths of a second. */
    public PreparedPage smallest() {
        if (best) {
            return this;
        }
        byte[] content = content();
        var page = new PreparedPage(hash, type, cacheControl, modified, true);
        Compression.forms(type, content, Compression.Effort.BEST).forEach(page::put);
        return page;
    }

    /** Whether it would be prepared from this. */
    boolean isSame(String otherType, String otherCacheControl, byte[] content) {
        return type.equals(otherType)
                && cacheControl.equals(otherCacheControl)
                && hash.equals(hash(content));
    }

    boolean isSmallest() {
        return best;
    }

    public String type() {
        return type;
    }

    public String cacheControl() {
        return cacheControl;
    }

    /** Names the content, whatever its coding. */
    public String hash() {
        return hash;
    }

    /** In milliseconds since 1970. */
    long modified() {
        return modified;
    }

    /** The same for headers. */
    String lastModified() {
        return DateGenerator.formatDate(modified);
    }

    /** The forms that are held; an uncompressed one can always be had by {@link #content()}. */
    public Set<Coding> codings() {
        return bodies.keySet();
    }

    /** A form that is held, or null. */
    Body body(Coding coding) {
        return bodies.get(coding);
    }

    /** A form that is held or, uncompressed, made from one that is. */
    Body bodyOrContent(Coding coding) {
        var held = bodies.get(coding);
        return held != null ? held : body(Coding.IDENTITY, content());
    }

    /** The bytes of a form that is held. */
    public byte[] bytes(Coding coding) {
        return bytes(bodies.get(coding));
    }

    static byte[] bytes(Body body) {
        var bytes = new byte[body.bytes().remaining()];
        body.bytes().get(body.bytes().position(), bytes);
        return bytes;
    }

    /** The page itself, uncompressed. */
    public byte[] content() {
        return bodies.containsKey(Coding.IDENTITY)
                ? bytes(Coding.IDENTITY)
                : Compression.gunzip(bytes(Coding.GZIP));
    }

    private void put(Coding coding, byte[] bytes) {
        bodies.put(coding, body(coding, bytes));
    }

    private Body body(Coding coding, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        String tag = '"' + hash + "." + coding.token() + Long.toHexString(crc.getValue()) + '"';
        var buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new Body(buffer, tag, full(coding, tag, bytes.length), unchanged(tag));
    }

    private List<HttpField> full(Coding coding, String tag, int length) {
        var fields = new ArrayList<HttpField>();
        fields.add(shared(HttpHeader.CONTENT_TYPE, type));
        if (coding != Coding.IDENTITY) {
            fields.add(shared(HttpHeader.CONTENT_ENCODING, coding.token()));
        }
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length));
        fields.addAll(unchanged(tag));
        fields.add(new PreEncodedHttpField(HttpHeader.LAST_MODIFIED, lastModified()));
        fields.add(shared(HttpHeader.ACCEPT_RANGES, "bytes"));
        return List.copyOf(fields);
    }

    /** No more than a cache needs that has the page (RFC 9110, 15.4.5). */
    private List<HttpField> unchanged(String tag) {
        return List.of(
                shared(HttpHeader.CACHE_CONTROL, cacheControl),
                shared(HttpHeader.VARY, "Accept-Encoding"),
                new PreEncodedHttpField(HttpHeader.ETAG, tag));
    }

    /** Many pages have the same few of these. */
    private static HttpField shared(HttpHeader header, String value) {
        return SHARED.computeIfAbsent(
                header + ": " + value, line -> new PreEncodedHttpField(header, value));
    }

    private static String hash(byte[] content) {
        return new Checksum().add(content).hex();
    }
}
