package org.sidestep;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sidestep.content.Problem;
import org.sidestep.content.SourceFile;
import org.sidestep.web.Mistake;
import org.sidestep.web.PreviewFrame;

/**
 * What an editor sees at once of a change: open pages are told, and mistakes are shown on them and
 * on the console. Used by one thread at a time, except for {@link #frame()} and {@link #pages()}.
 */
final class Preview implements AutoCloseable {
    private final Path content;
    private final Consumer<String> console;
    private final OpenPages pages = new OpenPages(() -> frame().version());
    private State shown = new State(List.of(), List.of(), "");
    private List<Mistake> printed = List.of();
    private volatile PreviewFrame frame = PreviewFrame.empty();

    /** All that pages are made of, to tell whether there is anything new. */
    private record State(List<SourceFile> files, List<Problem> problems, Object assets) {}

    /**
     * @param content the folder, for the console to name files by
     */
    Preview(Path content, Consumer<String> console) {
        this.content = content;
        this.console = console;
    }

    /** What the layout adds to every page. */
    PreviewFrame frame() {
        return frame;
    }

    OpenPages pages() {
        return pages;
    }

    /**
     * Shows the site as it is now.
     *
     * @param assets their version
     */
    void show(List<SourceFile> files, List<Problem> problems, Object assets, Mistakes mistakes) {
        var now = new State(files, problems, assets);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<Mistake> found = mistakes.of(problems);
        frame = PreviewFrame.of(Long.toString(System.nanoTime(), Character.MAX_RADIX), found);
        print(found);
        pages.tell();
    }

    private void print(List<Mistake> mistakes) {
        if (mistakes.equals(printed)) {
            return;
        }
        printed = mistakes;
        console.accept(mistakes.isEmpty() ? "No errors any more." : text(frame));
    }

    private String text(PreviewFrame frame) {
        String mistakes =
                frame.mistakes().stream()
                        .map(mistake -> content + "/" + mistake)
                        .collect(Collectors.joining("\n\n", "\n", "\n"));
        return frame.more() == 0
                ? mistakes
                : mistakes + "\nand " + frame.more() + " more: sidestep check\n";
    }

    @Override
    public void close() {
        pages.close();
    }
}
