package org.sidestep.web;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The pages of one edition of the content, by their addresses: prepared when first asked for, and
 * kept until another edition takes the place of this one.
 */
public final class PreparedPages {
    private final Map<String, PreparedPage> pages = new ConcurrentHashMap<>();
    private final Map<String, PreparedPage> hollow = new ConcurrentHashMap<>();
    private final Queue<String> toShrink = new ConcurrentLinkedQueue<>();
    private final long until;
    private final Use use;
    private volatile Map<String, PreparedPage> before;
    private volatile String name;
    private volatile SiteFrame frame;
    private volatile boolean whole;

    /** Who sees the pages. */
    private enum Use {
        READERS,
        EDITOR,
        COPY
    }

    /**
     * @param until when the pages may be others because the day is, in milliseconds since 1970
     */
    private PreparedPages(long until, Use use, Map<String, PreparedPage> before) {
        this.until = until;
        this.use = use;
        this.before = before;
    }

    /** For an editor: every page is rendered anew. */
    public static PreparedPages rendered(long until) {
        return new PreparedPages(until, Use.EDITOR, Map.of());
    }

    /**
     * To be written to files: each page is asked for once, and what a reader has need not be made.
     */
    public static PreparedPages copied(long until) {
        return new PreparedPages(until, Use.COPY, Map.of());
    }

    /** Without a page yet; what is as it was in the edition before need not be compressed again. */
    public static PreparedPages after(PreparedPages before, long until) {
        return new PreparedPages(until, Use.READERS, before.pages);
    }

    /** What an earlier process made of the same content. */
    static PreparedPages kept(
            String name,
            SiteFrame frame,
            Map<String, PreparedPage> pages,
            Map<String, PreparedPage> hollow,
            long until) {
        var kept = new PreparedPages(until, Use.READERS, Map.of());
        kept.name = name;
        kept.frame = frame;
        kept.pages.putAll(pages);
        kept.hollow.putAll(hollow);
        kept.whole = true;
        return kept;
    }

    /** What is held now, by its address. */
    Map<String, PreparedPage> all() {
        return Map.copyOf(pages);
    }

    /** The same of pages with a gap for what is of one reader alone. */
    Map<String, PreparedPage> hollow() {
        return Map.copyOf(hollow);
    }

    /** Names all that the pages are made of, if an earlier process made them. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** What stands around each page, if that is known without the content. */
    public Optional<SiteFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /** Whether every page of the content is there, whoever asks for it next. */
    public boolean isWhole() {
        return whole;
    }

    /** From now on every page is there, and as small as it can be. */
    public void whole() {
        whole = true;
    }

    /** Nothing of the edition before is needed any more. */
    public void forgetBefore() {
        before = Map.of();
    }

    /** Whether the page at an address need not be made any more. */
    public boolean holds(String path) {
        return pages.containsKey(path) || hollow.containsKey(path);
    }

    /** The page at an address, or null. */
    PreparedPage find(String path) {
        return pages.get(path);
    }

    /** The page with a gap at an address, or null. */
    PreparedPage findHollow(String path) {
        return hollow.get(path);
    }

    void keepHollow(String path, PreparedPage page) {
        hollow.put(path, page);
    }

    /** Whether the day is still the one for which the pages were made. */
    public boolean isOf(long millis) {
        return millis < until;
    }

    /** Whether a page stays as it was first rendered. */
    boolean keeps() {
        return use == Use.READERS;
    }

    boolean areCopied() {
        return use == Use.COPY;
    }

    /** The page at an address if it has this content, or null. */
    PreparedPage find(String path, String type, String cacheControl, byte[] content) {
        var held = pages.get(path);
        return held != null && held.isSame(type, cacheControl, content) ? held : null;
    }

    /** Prepares what is to be kept at an address, unless it is there. */
    PreparedPage keep(String path, String type, String cacheControl, byte[] content, long now) {
        var held = pages.getOrDefault(path, before.get(path));
        var page =
                held != null && held.isSame(type, cacheControl, content)
                        ? held
                        : PreparedPage.of(type, cacheControl, content, now);
        if (pages.put(path, page) == null && !page.isSmallest()) {
            toShrink.add(path);
        }
        return page;
    }

    /** Makes the next page as small as it can be; whether there was one. */
    public boolean shrinkOne() {
        String path = toShrink.poll();
        if (path == null) {
            return false;
        }
        var page = pages.get(path);
        pages.replace(path, page, page.smallest());
        return true;
    }
}
