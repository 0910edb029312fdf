package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.Progress;

/**
 * Where the codings of a corpus meet the rows and columns of a table.
 *
 * <p>Each document is cut into pieces of text that belong to the same members throughout ({@link Pieces}); a coding counts in
 * a cell when it has text in a piece of both its row and its column. Passing over the corpus is linear in the number of
 * codings, pieces and meetings, and ends with a {@link java.util.concurrent.CancellationException} soon after it is asked to.
 */
final class Meetings {

    /** Meetings between two questions whether to go on. */
    private static final int MEETINGS_AT_ONCE = 1 << 16;

    private final CodedCorpus corpus;
    private final Scope scope;
    private final List<Layer> layers = new ArrayList<>();
    private final Side rows;
    private final Side columns;
    private final Grid grid;
    /** The layer of the cases where each is visited by itself, or -1; its members are the cases of the scope, in order. */
    private final int caseLayer;
    private final int[] cases;
    private final Progress progress;
    private int meetings;

    /**
     * Lays rows and columns over the corpus.
     *
     * @param eachCase whether each case is visited by itself
     * @param progress asked whether to go on
     */
    Meetings(CodedCorpus corpus, Scope scope, List<AxisMembers> rows, List<AxisMembers> columns, boolean eachCase,
            Progress progress) {
        this.progress = progress;
        this.corpus = corpus;
        this.scope = scope;
        this.rows = new Side(rows, layers, eachCase);
        this.columns = new Side(columns, layers, eachCase);
        this.grid = new Grid((int) Side.count(rows), (int) Side.count(columns));
        this.cases = scope.cases().stream().toArray();
        this.caseLayer = eachCase ? layers.size() : -1;
        Extent text = scope.text();
        if (eachCase) {
            layers.add(new Layer(scope.cases().stream().mapToObj(i -> corpus.cases().get(i).extent()).toList()));
        } else if (text != null) {
            layers.add(new Layer(List.of(text)));
        }
    }

    Grid grid() {
        return grid;
    }

    /** Passes one coding after the other. */
    <T extends Visitor> T byCoding(T visitor) {
        CodedCorpus.Codings codings = corpus.codings();
        BitSet selected = scope.codings();
        int[] document = codings.document();
        int coding = selected.nextSetBit(0);
        while (coding >= 0) {
            int current = document[coding];
            Pieces pieces = cut(current);
            int first = 0;
            while (coding >= 0 && document[coding] == current) {
                int start = codings.start()[coding];
                int end = codings.end()[coding];
                if (pieces.isWhole()) {
                    meet(visitor, coding, current, pieces, 0, start, end);
                } else if (start < end) {
                    while (first < pieces.count() && pieces.end(first) <= start) {
                        first++;
                    }
                    for (int piece = first; piece < pieces.count() && pieces.start(piece) < end; piece++) {
                        meet(visitor, coding, current, pieces, piece, start, end);
                    }
                }
                coding = selected.nextSetBit(coding + 1);
            }
            visitor.endDocument(current);
        }
        return visitor;
    }

    /** Passes one piece after the other, in each the codings in order of their starts; those of no length are left out. */
    <T extends Visitor> T byPiece(T visitor) {
        CodedCorpus.Codings codings = corpus.codings();
        BitSet selected = scope.codings();
        int[] document = codings.document();
        int[] ends = codings.end();
        int[] open = new int[64];
        int coding = selected.nextSetBit(0);
        while (coding >= 0) {
            int current = document[coding];
            Pieces pieces = cut(current);
            int openCount = 0;
            for (int piece = 0; piece < pieces.count(); piece++) {
                int kept = 0;
                for (int i = 0; i < openCount; i++) {
                    if (ends[open[i]] > pieces.start(piece)) {
                        open[kept++] = open[i];
                    }
                }
                openCount = kept;
                while (coding >= 0 && document[coding] == current && codings.start()[coding] < pieces.end(piece)) {
                    if (ends[coding] > Math.max(codings.start()[coding], pieces.start(piece))) {
                        if (openCount == open.length) {
                            open = Arrays.copyOf(open, openCount * 2);
                        }
                        open[openCount++] = coding;
                    }
                    coding = selected.nextSetBit(coding + 1);
                }
                for (int i = 0; i < openCount; i++) {
                    meet(visitor, open[i], current, pieces, piece, codings.start()[open[i]], ends[open[i]]);
                }
            }
            visitor.endDocument(current);
            while (coding >= 0 && document[coding] == current) {
                coding = selected.nextSetBit(coding + 1);
            }
        }
        return visitor;
    }

    /** Passes the text itself, coded or not: each piece once, with whichever code and coder. */
    <T extends Visitor> T byText(T visitor) {
        BitSet documents = scope.documents();
        for (int document = documents.nextSetBit(0); document >= 0; document = documents.nextSetBit(document + 1)) {
            Pieces pieces = cut(document);
            for (int piece = 0; piece < pieces.count(); piece++) {
                int from = pieces.start(piece);
                int to = pieces.end(piece);
                if (caseLayer < 0) {
                    meet(visitor, Visitor.NONE, document, pieces, piece, Visitor.NONE, from, to);
                } else {
                    for (int member : pieces.members(caseLayer, piece)) {
                        meet(visitor, Visitor.NONE, document, pieces, piece, cases[member], from, to);
                    }
                }
            }
            visitor.endDocument(document);
        }
        return visitor;
    }

    /**
     * Passes each case of the scope once, whether it has text or not.
     *
     * @throws IllegalStateException if text decides on the rows or columns
     */
    <T extends Visitor> T byCase(T visitor) {
        if (!isFreeOfText()) {
            throw new IllegalStateException("Text decides on the members");
        }
        Pieces nowhere = Pieces.cut(List.of(), 0, 0);
        for (int oneCase : cases) {
            meet(visitor, Visitor.NONE, 0, nowhere, 0, oneCase, 0, 0);
        }
        return visitor;
    }

    /** Whether no text and no document decides on rows and columns, only the case, code or coder. */
    boolean isFreeOfText() {
        return rows.isFreeOfText() && columns.isFreeOfText();
    }

    private Pieces cut(int document) {
        progress.goOn();
        return Pieces.cut(layers, document, corpus.documents().get(document).document().length());
    }

    private void meet(Visitor visitor, int coding, int document, Pieces pieces, int piece, int start, int end) {
        int from = pieces.isWhole() ? start : Math.max(start, pieces.start(piece));
        int to = pieces.isWhole() ? end : Math.min(end, pieces.end(piece));
        if (caseLayer < 0) {
            meet(visitor, coding, document, pieces, piece, Visitor.NONE, from, to);
        } else {
            for (int member : pieces.members(caseLayer, piece)) {
                meet(visitor, coding, document, pieces, piece, cases[member], from, to);
            }
        }
    }

    private void meet(Visitor visitor, int coding, int document, Pieces pieces, int piece, int oneCase, int from,
            int to) {
        if (++meetings % MEETINGS_AT_ONCE == 0) {
            progress.goOn();
        }
        int any = coding < 0 ? Side.ANY : coding;
        int code = coding < 0 ? Side.ANY : corpus.codings().code()[coding];
        int coder = coding < 0 ? Side.ANY : corpus.codings().coder()[coding];
        grid.meet(rows.members(any, code, coder, document, pieces, piece, oneCase),
                columns.members(any, code, coder, document, pieces, piece, oneCase), visitor, coding, document, oneCase,
                from,
                to);
    }
}
