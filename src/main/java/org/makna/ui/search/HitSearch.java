package org.makna.ui.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.FoundHits;
import org.makna.study.HitContext;
import org.makna.ui.common.Tasks;

/**
 * What is looked for, and what was found last. Of several searches only the latest is answered; a faulty query leaves the hits
 * of the one before.
 *
 * <p>For the FX thread; needs no toolkit.
 */
final class HitSearch {

    private final Searching searching;
    private final Consumer<? super Throwable> failed;
    private final Tasks.Latest latest;
    private final ObjectProperty<TextUnit> within = new SimpleObjectProperty<>(TextUnit.PARAGRAPH);
    private final BooleanProperty stem = new SimpleBooleanProperty();
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty matchAccents = new SimpleBooleanProperty();
    private final ObjectProperty<HitContext> context = new SimpleObjectProperty<>(HitContext.LINE);
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MaknaException> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String query = "";

    /**
     * What is looked for.
     *
     * @param query   as typed, with what else was chosen in the words of the query language
     * @param within  unit in which all of it must hold
     * @param stem    whether all forms of a word are found
     * @param context how much is shown around each hit
     */
    record Wish(String query, TextUnit within, boolean stem, HitContext context) {}

    /** What was found. Each answer is one of its own: comparing the hits would read them all. */
    static final class Answer {

        private final Wish wish;
        private final FoundHits found;

        Answer(Wish wish, FoundHits found) {
            this.wish = wish;
            this.found = found;
        }

        /** What was looked for. */
        Wish wish() {
            return wish;
        }

        /** The hits. */
        FoundHits found() {
            return found;
        }
    }

    /** Finds the hits; called behind the window. */
    @FunctionalInterface
    interface Searching {

        /** Finds what is wished for, unless it is cancelled. */
        FoundHits find(Wish wish, Progress progress);
    }

    /**
     * Creates it.
     *
     * @param failed gets what goes wrong otherwise than by a faulty query
     */
    HitSearch(Tasks tasks, Searching searching, Consumer<? super Throwable> failed) {
        this.searching = searching;
        this.failed = failed;
        this.latest = tasks.latest();
        within.addListener((property, before, now) -> again());
        stem.addListener((property, before, now) -> again());
        matchCase.addListener((property, before, now) -> again());
        matchAccents.addListener((property, before, now) -> again());
        context.addListener((property, before, now) -> again());
    }

    /** Unit in which all of the query must hold; a change searches again. */
    ObjectProperty<TextUnit> within() {
        return within;
    }

    /** Whether all forms of a word are found; a change searches again. */
    BooleanProperty stem() {
        return stem;
    }

    /** Whether capitals must be as typed; a change searches again. */
    BooleanProperty matchCase() {
        return matchCase;
    }

    /** Whether accents must be as typed; a change searches again. */
    BooleanProperty matchAccents() {
        return matchAccents;
    }

    /** How much is shown around each hit; a change searches again. */
    ObjectProperty<HitContext> context() {
        return context;
    }

    /** What was found last; null when nothing is looked for. */
    ReadOnlyObjectProperty<@Nullable Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** What is wrong with the query as typed; null when nothing is. */
    ReadOnlyObjectProperty<@Nullable MaknaException> fault() {
        return fault.getReadOnlyProperty();
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The query that was looked for last. */
    String query() {
        return query;
    }

    /** Looks for a query; a blank one clears what was found. */
    void search(String typed) {
        query = typed;
        again();
    }

    /** The query with the chosen strictness, behind it so that places in it stay. */
    private String strict(String typed) {
        return stem.get()
                ? typed
                : typed + (matchCase.get() ? " match:case" : "") + (matchAccents.get() ? " match:accents" : "");
    }

    /** Looks for the same again, as after a change of the study. */
    void again() {
        if (query.isBlank()) {
            latest.drop();
            busy.set(false);
            fault.set(null);
            answer.set(null);
            return;
        }
        Wish wish = new Wish(strict(query), within.get(), stem.get(), context.get());
        busy.set(true);
        latest.read(progress -> searching.find(wish, progress), found -> {
            busy.set(false);
            fault.set(null);
            answer.set(new Answer(wish, found));
        }, thrown -> {
            busy.set(false);
            if (thrown instanceof MaknaException known) {
                fault.set(known);
            } else if (!(thrown instanceof CancellationException)
                    && !(thrown instanceof RejectedExecutionException)) {
                // Both only say that the study or the window is being closed.
                failed.accept(thrown);
            }
        });
    }
}
