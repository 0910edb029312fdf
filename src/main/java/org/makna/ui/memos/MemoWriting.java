package org.makna.ui.memos;

import java.util.function.Consumer;
import org.makna.ui.workspace.Workspace;

/** Writes memos into the study, and says what failed. */
interface MemoWriting {

    boolean isWritable();

    /** Writes title and text; one of the two is called later on the FX thread. */
    void write(long memoId, MemoWords words, Runnable done, Consumer<Throwable> failed);

    /** Tells the reader what failed. */
    void tell(Throwable thrown);

    /** The title of a memo without one. */
    String untitled();

    /** Writes into the study of a workspace. */
    static MemoWriting in(Workspace workspace) {
        return new MemoWriting() {
            @Override
            public boolean isWritable() {
                return workspace.isWritable();
            }

            @Override
            public void write(long memoId, MemoWords words, Runnable done, Consumer<Throwable> failed) {
                workspace.tasks().follow(workspace.study().memoEdits().update(memoId, words.title(), words.text()),
                        kept -> done.run(), failed);
            }

            @Override
            public void tell(Throwable thrown) {
                workspace.problems().failed(thrown);
            }

            @Override
            public String untitled() {
                return workspace.text("ui.memos.untitled");
            }
        };
    }
}
