package org.makna.exchange;

import java.util.List;
import org.makna.model.Attribute;

/**
 * What the numbers of a study are about, row by row.
 *
 * @param codebook   the codes in tree order
 * @param attributes the attributes of cases, which become columns of {@code cases}
 * @param cases      the parts of every case
 * @param memos      the memos in the order they came
 */
public record StudyLists(List<CodebookRow> codebook, List<Attribute> attributes, List<CaseRow> cases,
        List<MemoRow> memos) {

    /** Nothing to list. */
    public static final StudyLists NONE = new StudyLists(List.of(), List.of(), List.of(), List.of());

    public StudyLists {
        codebook = List.copyOf(codebook);
        attributes = List.copyOf(attributes);
        cases = List.copyOf(cases);
        memos = List.copyOf(memos);
    }
}
