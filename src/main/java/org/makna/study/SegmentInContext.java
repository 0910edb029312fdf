package org.makna.study;

import java.util.List;
import org.makna.model.CodedSegment;
import org.makna.model.Memo;

/**
 * A coded segment with what stands around it.
 *
 * @param segment the segment
 * @param before  the text before it, as far as was asked for
 * @param after   the text after it, likewise
 * @param memos   the memos about the passage or its coding, in the order they came
 */
public record SegmentInContext(CodedSegment segment, String before, String after, List<Memo> memos) {

    public SegmentInContext {
        memos = List.copyOf(memos);
    }
}
