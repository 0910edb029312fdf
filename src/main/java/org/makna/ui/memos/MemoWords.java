package org.makna.ui.memos;

import org.makna.model.Memo;

/** Title and text of a memo, as they stand in the study or in the editor. */
record MemoWords(String title, String text) {

    static final MemoWords NONE = new MemoWords("", "");

    static MemoWords of(Memo memo) {
        return new MemoWords(memo.title(), memo.text());
    }
}
