package org.sidestep.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The layout as HTML, around pages that differ in what goes into its gaps alone.
 *
 * @param texts what stands before, between and after the gaps
 * @param gaps the gaps, in their order
 */
record PageFrame(List<byte[]> texts, List<Gap> gaps) {
    private static final Pattern STAND_IN = Pattern.compile("\uF8FF(\\d)");

    /** Something that each page has of its own. */
    enum Gap {
        WINDOW_TITLE,
        TITLE,
        DESCRIPTION,
        /** The page's own address after that of the list it is in. */
        ADDRESS,
        PUBLISHED,
        JSON_LD,
        MAIN;

        /** Stands in the layout where it goes; no text holds it. */
        String standIn() {
            return "\uF8FF" + ordinal();
        }
    }

    /** What the layout shows of a page besides what goes into its gaps. */
    record Kind(
            SiteFrame site,
            Assets assets,
            String template,
            String stylesheet,
            List<String> scripts,
            String place,
            boolean described,
            boolean published) {
        static Kind of(View view, SiteFrame site, Assets assets, boolean published) {
            return new Kind(
                    site,
                    assets,
                    view.template(),
                    view.stylesheet(),
                    view.scripts(),
                    view.section().map(Sharing.Section::url).orElse(view.canonical()),
                    !view.description().isEmpty(),
                    published);
        }
    }

    /** A page that has gaps. */
    record Hollow(View page) implements View {
        @Override
        public String template() {
            return page.template();
        }

        @Override
        public String title() {
            return Gap.TITLE.standIn();
        }

        @Override
        public String description() {
            return page.description().isEmpty() ? "" : Gap.DESCRIPTION.standIn();
        }

        @Override
        public String canonical() {
            return page.section()
                    .map(list -> list.url() + Gap.ADDRESS.standIn())
                    .orElse(page.canonical());
        }

        @Override
        public String stylesheet() {
            return page.stylesheet();
        }

        @Override
        public List<String> scripts() {
            return page.scripts();
        }

        @Override
        public Optional<Sharing.Section> section() {
            return page.section();
        }
    }

    PageFrame {
        texts = List.copyOf(texts);
        gaps = List.copyOf(gaps);
        if (!gaps.contains(Gap.WINDOW_TITLE) || !gaps.contains(Gap.MAIN)) {
            throw new IllegalArgumentException("a layout has gaps: " + gaps);
        }
    }

    static PageFrame of(String html) {
        var texts = new ArrayList<byte[]>();
        var gaps = new ArrayList<Gap>();
        var standIn = STAND_IN.matcher(html);
        int end = 0;
        while (standIn.find()) {
            texts.add(html.substring(end, standIn.start()).getBytes(UTF_8));
            gaps.add(Gap.values()[Integer.parseInt(standIn.group(1))]);
            end = standIn.end();
        }
        texts.add(html.substring(end).getBytes(UTF_8));
        return new PageFrame(texts, gaps);
    }

    /**
     * A whole page, in UTF-8.
     *
     * @param html what goes into every gap but the main one
     * @param main writes the main part
     */
    byte[] around(Map<Gap, String> html, Consumer<Writer> main) {
        var page = new Utf8Writer();
        page.write(texts.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            if (gaps.get(i) == Gap.MAIN) {
                main.accept(page);
            } else {
                page.write(html.get(gaps.get(i)));
            }
            page.write(texts.get(i + 1));
        }
        return page.bytes();
    }
}
