package org.sidestep.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Turns what Markdown knows (quotes, headings, lone pictures and links) into what Sidestep knows.
 */
final class Constructs implements PostProcessor {
    private static final Pattern CALLOUT = Pattern.compile("\\[!([A-Za-z]+)]\\s*(.*)");
    private static final Pattern FIXED_ID =
            Pattern.compile("^(.*?)\\s*\\{#([^}\\s]*)}\\s*$", Pattern.DOTALL);

    @Override
    public Node process(Node document) {
        nameHeadings(document);
        for (Node node : MarkdownText.children(document)) {
            replace(node, document);
        }
        return document;
    }

    private void replace(Node node, Node parent) {
        if (node instanceof BlockQuote quote) {
            callout(quote);
        } else if (node instanceof Paragraph paragraph && parent instanceof Document) {
            lone(paragraph);
        }
    }

    private static void callout(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)
                || !(first.getFirstChild() instanceof Text text)) {
            return;
        }
        Matcher matcher = CALLOUT.matcher(text.getLiteral());
        if (!matcher.matches()) {
            return;
        }
        var callout = new Callout(matcher.group(1), matcher.group(2).strip());
        callout.setSourceSpans(quote.getSourceSpans());
        text.unlink();
        if (first.getFirstChild() instanceof SoftLineBreak lineBreak) {
            lineBreak.unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        MarkdownText.children(quote).forEach(callout::appendChild);
        quote.insertBefore(callout);
        quote.unlink();
    }

    private static void lone(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        if (only == null || only.getNext() != null) {
            return;
        }
        if (only instanceof Image) {
            wrap(paragraph, new FigureBlock());
        } else if (only instanceof Link link && embeds(link.getDestination())) {
            wrap(paragraph, new Embed());
        }
    }

    private static boolean embeds(String destination) {
        return destination.matches("(?:\\.\\./quizzes/|quizzes/)?[a-z0-9-]+\\.md#.+")
                        && destination.contains("quizzes/")
                || destination.matches("\\.\\./exercises/[a-z0-9-]+\\.md");
    }

    private static void wrap(Paragraph paragraph, Node wrapper) {
        wrapper.setSourceSpans(paragraph.getSourceSpans());
        wrapper.appendChild(paragraph.getFirstChild());
        paragraph.insertBefore(wrapper);
        paragraph.unlink();
    }

    private static void nameHeadings(Node document) {
        var taken = new FreshIds();
        List<Node> headings =
                MarkdownText.children(document).stream()
                        .filter(node -> node instanceof Heading)
                        .toList();
        for (Node node : headings) {
            name((Heading) node, taken);
        }
    }

    private static void name(Heading heading, FreshIds taken) {
        String fixed = takeOffId(heading);
        String id =
                fixed != null
                        ? fixed
                        : taken.like(Slugs.from(PlainText.of(MarkdownText.children(heading))));
        taken.take(id);
        var named = new SectionHeading(heading.getLevel(), id, fixed != null);
        named.setSourceSpans(heading.getSourceSpans());
        MarkdownText.children(heading).forEach(named::appendChild);
        heading.insertBefore(named);
        heading.unlink();
    }

    private static String takeOffId(Heading heading) {
        if (!(heading.getLastChild() instanceof Text last)) {
            return null;
        }
        Matcher matcher = FIXED_ID.matcher(last.getLiteral());
        if (!matcher.matches()) {
            return null;
        }
        last.setLiteral(matcher.group(1));
        if (last.getLiteral().isEmpty() && last.getPrevious() != null) {
            last.unlink();
        }
        return matcher.group(2);
    }
}
