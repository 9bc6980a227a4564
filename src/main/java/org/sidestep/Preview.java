package org.sidestep;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sidestep.web.Mistake;
import org.sidestep.web.PreviewFrame;

/**
 * What an editor sees at once of a change: open pages are told, and mistakes are shown on them and
 * on the console.
 */
final class Preview implements AutoCloseable {
    private static final int SHOWN = 20;

    private final Path content;
    private final Consumer<String> console;
    private final OpenPages pages = new OpenPages(() -> frame().version());
    private List<Mistake> found = List.of();
    private volatile PreviewFrame frame = PreviewFrame.empty();

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

    /** The content or the assets are others: open pages look. */
    synchronized void changed() {
        tell(frame.mistakes(), frame.more());
    }

    /** This is now to be mended. */
    synchronized void show(List<Mistake> mistakes) {
        if (!mistakes.equals(found)) {
            found = mistakes;
            int first = Math.min(SHOWN, mistakes.size());
            tell(mistakes.subList(0, first), mistakes.size() - first);
            console.accept(mistakes.isEmpty() ? "No errors any more." : text(frame));
        }
    }

    private void tell(List<Mistake> mistakes, int more) {
        String version = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        frame = new PreviewFrame(version, mistakes, more);
        pages.tell();
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
