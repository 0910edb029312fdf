package org.makna.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/**
 * The comments in the margin of an old Word document, whose tables the library does not read ([MS-DOC]: PlcfandRef with ATRDPre10,
 * GrpXstAtnOwners, SttbfAtnBkmk with its bookmarks, AtrdExtra).
 *
 * <p>What is damaged in the tables is passed over; the comments stand at their references then, or have no author.
 */
final class DocComments {

    /** Where the pairs of offset and length begin in the main stream ([MS-DOC], FibRgFcLcb97). */
    private static final int FIRST_PAIR = 154;
    /** The index of the pair that newer programs added for times and threads ([MS-DOC], FibRgFcLcb2002). */
    private static final int EXTRA = 112;
    private static final int CP = 4;
    private static final int REFERENCE = 30;
    private static final int EXTRA_SIZE = 18;
    private static final int INITIALS = 20;
    private static final int BOOKMARK_TAG = 26;

    private final MarginComments comments = new MarginComments();
    private final Map<Integer, LineText> marks = new HashMap<>();
    private final HWPFDocument document;
    private final ByteBuffer table;

    DocComments(HWPFDocument document, ContentTally tally) {
        this.document = document;
        this.table = ByteBuffer.wrap(document.getTableStream()).order(ByteOrder.LITTLE_ENDIAN);
        read(tally);
    }

    private void read(ContentTally tally) {
        ByteBuffer references = part(FIBFieldHandler.PLCFANDREF);
        ByteBuffer texts = part(FIBFieldHandler.PLCFANDTXT);
        int count = Math.min((references.limit() - CP) / (CP + REFERENCE), texts.limit() / CP - 2);
        List<String> authors = authors();
        Map<Integer, int[]> passages = passages();
        ByteBuffer extras = part(EXTRA);
        Range story = document.getCommentsRange();
        for (int i = 0; i < count; i++) {
            String id = String.valueOf(i);
            int position = references.getInt(i * CP);
            int at = (count + 1) * CP + i * REFERENCE;
            int author = references.getShort(at + INITIALS);
            int[] passage = passages.get(references.getInt(at + BOOKMARK_TAG));
            if (passage != null) {
                marksAt(passage[0]).begin(id);
                marksAt(passage[1]).end(id);
            } else {
                marksAt(position).end(id);
            }
            LocalDateTime written = null;
            String answers = null;
            if (extras.limit() >= (i + 1) * EXTRA_SIZE) {
                written = WordTime.of(extras.getInt(i * EXTRA_SIZE));
                int parent = extras.getInt(i * EXTRA_SIZE + 10);
                answers = parent < 0 && i + parent >= 0 ? String.valueOf(i + parent) : null;
            }
            LineSink lines = new LineSink();
            new DocBlocks(new MarkedLines(lines, tally), tally, null, null).write(new Range(
                    story.getStartOffset() + texts.getInt(i * CP), story.getStartOffset() + texts.getInt((i + 1) * CP),
                    document));
            comments.add(new MarginComments.Comment(id, answers,
                    author >= 0 && author < authors.size() ? authors.get(author) : "", written, lines.text().text()));
        }
    }

    private LineText marksAt(int position) {
        return marks.computeIfAbsent(position, _ -> new LineText());
    }

    /** The names of those who wrote, each a length and so many UTF-16 units. */
    private List<String> authors() {
        ByteBuffer names = part(FIBFieldHandler.GRPXSTATNOWNERS);
        List<String> authors = new ArrayList<>();
        while (names.remaining() >= 2) {
            int length = names.getShort() & 0xFFFF;
            if (names.remaining() < length * 2) {
                break;
            }
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < length; i++) {
                name.append(names.getChar());
            }
            authors.add(name.toString());
        }
        return authors;
    }

    /** First position and end of the passages that are marked, by the tags that the comments name them with. */
    private Map<Integer, int[]> passages() {
        ByteBuffer tags = part(FIBFieldHandler.STTBFATNBKMK);
        ByteBuffer begins = part(FIBFieldHandler.PLCFATNBKF);
        ByteBuffer ends = part(FIBFieldHandler.PLCFATNBKL);
        Map<Integer, int[]> passages = new HashMap<>();
        int count = Math.min((begins.limit() - CP) / (CP + CP), (tags.limit() - 6) / 12);
        for (int i = 0; i < count; i++) {
            int end = begins.getShort((count + 1) * CP + i * CP);
            if (end >= 0 && (end + 1) * CP <= ends.limit()) {
                passages.put(tags.getInt(6 + i * 12 + 4), new int[]{begins.getInt(i * CP), ends.getInt(end * CP)});
            }
        }
        return passages;
    }

    /** A part of the table stream; empty where there is none or it does not lie within. */
    private ByteBuffer part(int index) {
        byte[] main = document.getMainStream();
        int pair = FIRST_PAIR + index * 8;
        ByteBuffer none = ByteBuffer.allocate(0);
        if (pair + 8 > main.length || index >= pairs(main)) {
            return none;
        }
        ByteBuffer head = ByteBuffer.wrap(main).order(ByteOrder.LITTLE_ENDIAN);
        int offset = head.getInt(pair);
        int length = head.getInt(pair + 4);
        return offset < 0 || length <= 0 || (long) offset + length > table.limit()
                ? none
                : table.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many pairs the file has. */
    private static int pairs(byte[] main) {
        return ByteBuffer.wrap(main).order(ByteOrder.LITTLE_ENDIAN).getShort(FIRST_PAIR - 2) & 0xFFFF;
    }

    /** Which comments begin or end before a position of the main text, or null. */
    @Nullable
    LineText at(int position) {
        return marks.get(position);
    }

    /** All comments in their order. */
    MarginComments all() {
        return comments;
    }
}
