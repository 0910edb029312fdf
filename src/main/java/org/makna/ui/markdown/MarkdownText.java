package org.makna.ui.markdown;

import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The words of Markdown without its signs. */
public final class MarkdownText {

    private MarkdownText() {
    }

    /** The first line that says anything, without signs of headings, lists or emphasis; empty when there is none. */
    public static String firstLine(String markdown) {
        String first = markdown.lines().filter(line -> !line.isBlank()).limit(20).map(String::strip)
                .map(line -> plain(Parser.builder().build().parse(line)).strip()).filter(line -> !line.isEmpty())
                .findFirst().orElse("");
        return first.lines().collect(Collectors.joining(" "));
    }

    /** The words of a text in lines, one for each block. */
    public static String plain(String markdown) {
        StringBuilder lines = new StringBuilder();
        Node document = Parser.builder().build().parse(markdown);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            String words = plain(block).strip();
            lines.append(words.isEmpty() ? "" : words + "\n");
        }
        return lines.toString().stripTrailing();
    }

    /** The words in a part of a parsed text. */
    static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(ListItem item) {
                words.append(words.isEmpty() ? "" : "\n");
                visitChildren(item);
            }

            @Override
            public void visit(HtmlInline html) {
                words.append(html.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                words.append('\n');
            }
        });
        return words.toString();
    }
}
