package org.makna.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.makna.model.Memo;
import org.testfx.api.FxToolkit;

/** Nothing typed is lost, whatever is read or fails meanwhile; the writer does nothing until it is told. */
class MemoKeeperTest {

    private static final Memo A = memo(1, "A", "old");
    private static final Memo B = memo(2, "B", "other");

    private final List<MemoWords> written = new ArrayList<>();
    private final Deque<Runnable> done = new ArrayDeque<>();
    private final Deque<Consumer<Throwable>> failed = new ArrayDeque<>();
    private final List<Throwable> told = new ArrayList<>();
    private MemoWords editor = MemoWords.NONE;
    private final UnderWay underWay = new UnderWay();
    private final MemoKeeper keeper = new MemoKeeper(new Writer(), underWay, words -> {
        // As a text area does.
        editor = new MemoWords(words.title(), words.text().replace("\r", ""));
        return editor;
    });

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void oneWhoComesBackBeforeTheMemosWereReadFindsWhatWasTyped() {
        keeper.go(A);
        type("first");
        keeper.go(B);
        keeper.go(A);
        assertThat(editor.text()).isEqualTo("first");
        done.remove().run();
        underWay.read(0, Set.of(1L, 2L));
        keeper.renew(A);
        assertThat(editor.text()).isEqualTo("first");
        type("first second");
        keeper.keep();
        assertThat(written).extracting(MemoWords::text).containsExactly("first", "first second");
    }

    @Test
    void aReadingThatBeganAfterTheWritingIsBelieved() {
        keeper.go(A);
        type("first");
        keeper.keep();
        done.remove().run();
        underWay.read(underWay.moment(), Set.of(1L));
        keeper.renew(memo(1, "A", "old"));
        assertThat(editor.text()).isEqualTo("old");
    }

    @Test
    void whatCouldNotBeWrittenStaysAndIsWrittenTheNextTime() {
        keeper.go(A);
        type("first");
        keeper.keep();
        failed.remove().accept(new IllegalStateException("disk"));
        assertThat(told).hasSize(1);
        underWay.read(underWay.moment(), Set.of(1L));
        keeper.renew(A);
        assertThat(editor.text()).isEqualTo("first");
        keeper.keep();
        assertThat(written).extracting(MemoWords::text).containsExactly("first", "first");
        done.removeLast().run();
        keeper.keep();
        assertThat(written).hasSize(2);
    }

    @Test
    void lookingAtAMemoWritesNothing() {
        keeper.go(memo(1, "A", "one\r\ntwo"));
        keeper.typed(editor);
        keeper.go(B);
        assertThat(written).isEmpty();
    }

    @Test
    void whatIsTypedIntoOneEditorStandsInTheOtherUnlessSomethingIsTypedThereToo() {
        List<String> beside = new ArrayList<>();
        MemoKeeper other = new MemoKeeper(new Writer(), underWay, words -> {
            beside.add(words.text());
            return words;
        });
        other.go(A);
        keeper.go(A);
        type("first");
        keeper.keep();
        assertThat(beside).containsExactly("old", "first");
        other.typed(new MemoWords("A", "first, beside"));
        type("first, here");
        keeper.keep();
        assertThat(beside).containsExactly("old", "first");
        other.keep();
        assertThat(written).extracting(MemoWords::text).containsExactly("first", "first, here", "first, beside");
    }

    private void type(String text) {
        editor = new MemoWords(editor.title(), text);
        keeper.typed(editor);
    }

    private static Memo memo(long id, String title, String text) {
        return new Memo(id, "guid-" + id, title, text, 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z", List.of());
    }

    private final class Writer implements MemoWriting {

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void write(long memoId, MemoWords words, Runnable whenDone, Consumer<Throwable> whenFailed) {
            written.add(words);
            done.add(whenDone);
            failed.add(whenFailed);
        }

        @Override
        public void tell(Throwable thrown) {
            told.add(thrown);
        }

        @Override
        public String untitled() {
            return "Untitled";
        }
    }
}
