package org.makna.ui.memos;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Memo;
import org.makna.ui.memos.UnderWay.Sent;

/**
 * Keeps what is typed into a memo: after a pause, and whenever it is left, as one step for each burst of typing.
 *
 * <p>What was typed counts for more than what is read until a reading is sure to have seen it. What could not be written is
 * remembered and written at the next occasion. For the FX thread. Edits go to the study's writer in
 * order, and closing the study finishes them.
 */
final class MemoKeeper {

    private static final Duration PAUSE = Duration.seconds(2.5);

    private final MemoWriting writing;
    private final UnaryOperator<MemoWords> put;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final UnderWay underWay;
    private @Nullable Memo memo;
    /** As they are or will be in the study. */
    private MemoWords base = MemoWords.NONE;
    /** What the editor made of them: a text field takes no control characters. */
    private MemoWords shown = MemoWords.NONE;
    private MemoWords typed = MemoWords.NONE;

    /**
     * Creates it.
     *
     * @param underWay what is being written, also by other editors
     * @param put      shows other words in the editor, and answers what stands there then
     */
    MemoKeeper(MemoWriting writing, UnderWay underWay, UnaryOperator<MemoWords> put) {
        this.writing = writing;
        this.underWay = underWay;
        this.put = put;
        pause.setOnFinished(event -> keep());
        underWay.join(this);
    }

    /** The memo whose text is typed, or null. */
    @Nullable
    Memo memo() {
        return memo;
    }

    /** Goes to a memo, or to none; what was typed into the one before is kept. */
    void go(@Nullable Memo wanted) {
        keep();
        memo = wanted;
        take(wanted == null ? MemoWords.NONE : latest(wanted));
    }

    /**
     * Takes the memo as it was read, such as after an undo; what is being typed is not overwritten.
     */
    void renew(Memo fresh) {
        memo = fresh;
        if (!isChanged() && !latest(fresh).equals(base)) {
            take(latest(fresh));
        }
    }

    /** Takes what was typed into the same memo elsewhere. */
    void heard(Sent now) {
        Memo one = memo;
        if (one != null && one.id() == now.memo().id() && !isChanged()) {
            take(now.words());
        }
    }

    /** Says what stands in the editor after a key. */
    void typed(MemoWords now) {
        typed = now;
        if (isChanged()) {
            pause.playFromStart();
        }
    }

    /** Keeps what was typed since the last time, and what could not be written before. */
    void keep() {
        pause.stop();
        if (!writing.isWritable()) {
            return;
        }
        List<Sent> again = underWay.failed();
        Memo one = memo;
        if (one != null && isChanged()) {
            MemoWords named = typed.title().isBlank() ? new MemoWords(named(base, one), typed.text()) : typed;
            base = typed;
            shown = typed;
            send(new Sent(one, typed), named);
        }
        again.stream().filter(failed -> underWay.of(failed.memo().id()) == failed)
                .forEach(failed -> send(new Sent(failed.memo(), failed.words()), failed.words().title().isBlank()
                        ? new MemoWords(named(MemoWords.NONE, failed.memo()), failed.words().text())
                        : failed.words()));
    }

    private void send(Sent now, MemoWords words) {
        underWay.begin(now, this);
        writing.write(now.memo().id(), words, () -> underWay.done(now), thrown -> {
            writing.tell(thrown);
            if (thrown instanceof MaknaException && !words.title().equals(now.memo().title())) {
                // A title that is refused must not cost the text.
                writing.write(now.memo().id(), new MemoWords(now.memo().title(), words.text()),
                        () -> underWay.done(now), also -> underWay.failed(now));
            } else {
                underWay.failed(now);
            }
        });
    }

    private String named(MemoWords before, Memo one) {
        String title = before.title().isBlank() ? one.title() : before.title();
        return title.isBlank() ? writing.untitled() : title;
    }

    private boolean isChanged() {
        return memo != null && !typed.equals(shown);
    }

    private MemoWords latest(Memo one) {
        Sent last = underWay.of(one.id());
        return last == null ? MemoWords.of(one) : last.words();
    }

    private void take(MemoWords words) {
        base = words;
        shown = put.apply(words);
        typed = shown;
    }
}
