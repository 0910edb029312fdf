package org.makna.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.HistoryStep;
import org.makna.model.Messages;
import org.makna.model.StudyChange;
import org.makna.study.Codebook;
import org.makna.study.CollectionList;
import org.makna.study.DocumentTree;
import org.makna.study.Study;
import org.makna.study.StudyOverview;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.common.Problems;
import org.makna.ui.common.Tasks;

/**
 * The open study as the window sees it: snapshots of what it holds, kept fresh by its changes.
 *
 * <p>For the FX thread. Reading happens behind the window; the properties change one after another on the FX thread, and
 * {@link #onChange} tells of a change only when the snapshots have it.
 */
public final class Workspace implements AutoCloseable {

    /**
     * Everything the panels show, read at one time.
     *
     * @param overview  title and numbers
     * @param codebook  codes with counts
     * @param documents folders and documents with counts
     * @param coders    who codes
     * @param collections sets of documents, codes and cases
     * @param me        name of who works here
     * @param undo      the step that undo takes back
     * @param redo      the step that redo brings back
     */
    public record Snapshot(StudyOverview overview, Codebook codebook, DocumentTree documents, List<Coder> coders,
            CollectionList collections, String me, Optional<HistoryStep> undo, Optional<HistoryStep> redo) {

        static Snapshot of(Study study) {
            return new Snapshot(study.overview(), study.codebook(), study.documents(), study.coders(),
                    study.collections().list(), study.coder(), study.trail().nextUndo(), study.trail().nextRedo());
        }

        /** The code of an id, if it is still there. */
        public Optional<Code> code(long id) {
            return codebook.entry(id).map(Codebook.Entry::code);
        }
    }

    private final Study study;
    private final Services services;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Snapshot> now;
    private final ObjectProperty<@Nullable Long> selectedCode = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Long> selectedCase = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CodingTarget> target = new SimpleObjectProperty<>();
    private final ObjectProperty<Display> display = new SimpleObjectProperty<>(Display.ALL);
    private final RecentCodes recentCodes = new RecentCodes();
    private final InHand inHand = new InHand();
    private final List<Consumer<StudyChange>> watchers = new CopyOnWriteArrayList<>();
    private final Follower<Snapshot> follower;
    private final AutoCloseable watching;
    private boolean closed;

    /** Reads the study once, at once; it must be small work or behind a task. */
    public Workspace(Study study, Snapshot first, Services services, Navigator navigator) {
        this.study = study;
        this.services = services;
        this.navigator = navigator;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", first);
        this.follower = new Follower<>(services.tasks(), () -> Snapshot.of(study), this::show, this::failed);
        this.watching = study.watch(follower::changed);
        services.actions().have(Need.STUDY).set(true);
        services.actions().have(Need.WRITABLE).set(isWritable());
        nameUndo(first);
    }

    /** Reads what a workspace begins with; for a background thread. */
    public static Snapshot read(Study study) {
        return Snapshot.of(study);
    }

    public Study study() {
        return study;
    }

    public Services services() {
        return services;
    }

    public Messages messages() {
        return services.messages();
    }

    public Actions actions() {
        return services.actions();
    }

    public Tasks tasks() {
        return services.tasks();
    }

    public Problems problems() {
        return services.problems();
    }

    public Navigator navigator() {
        return navigator;
    }

    /** A text in the user's language. */
    public String text(String key, Object... args) {
        return services.text(key, args);
    }

    public boolean isWritable() {
        return study.readOnlyReason().isEmpty();
    }

    /** What the study holds now. */
    public ReadOnlyObjectProperty<Snapshot> now() {
        return now.getReadOnlyProperty();
    }

    /** The code selected in the codebook, by id; null for none. */
    public ObjectProperty<@Nullable Long> selectedCode() {
        return selectedCode;
    }

    /** The case selected among the cases, by id; null for none. Setting it selects a case there. */
    public ObjectProperty<@Nullable Long> selectedCase() {
        return selectedCase;
    }

    /** The text in front that codes are applied to; null when no document is open. */
    public ObjectProperty<@Nullable CodingTarget> target() {
        return target;
    }

    /** Which codings the text shows, in all tabs of the window. */
    public ObjectProperty<Display> display() {
        return display;
    }

    /** What the reader is at, wherever that is. */
    public InHand inHand() {
        return inHand;
    }

    /** The codes that were applied last. */
    public RecentCodes recentCodes() {
        return recentCodes;
    }

    /** Tells of changes after the snapshots have them, in order; commits that came close together are told as one. */
    public void onChange(Consumer<StudyChange> watcher) {
        watchers.add(watcher);
    }

    /**
     * Lets the window go on while an edit is made; what fails is shown with the problems.
     *
     * @param done gets the result when the snapshots have it
     */
    public <T> void edit(CompletableFuture<T> edit, Consumer<? super T> done) {
        tasks().follow(edit, result -> whenShown(() -> done.accept(result)), this::failed);
    }

    /** Does something when the snapshots have all that was committed so far. */
    public void whenShown(Runnable work) {
        follower.whenShown(() -> {
            if (!closed) {
                work.run();
            }
        });
    }

    /** Makes an edit of which nothing more is to be told. */
    public <T> void edit(CompletableFuture<T> edit) {
        edit(edit, result -> {
        });
    }

    /** Reads from the study behind the window. */
    public <T> void read(Supplier<T> reading, Consumer<? super T> done) {
        tasks().read(progress -> reading.get(), read -> {
            if (!closed) {
                done.accept(read);
            }
        }, this::failed);
    }

    /** Shows what went wrong with the problems, unless the study was closed meanwhile: then it is no wonder. */
    public void failed(Throwable thrown) {
        if (!closed) {
            problems().failed(thrown);
        }
    }

    /** Reads everything again, as after a change of who codes. */
    public void refresh() {
        follower.refresh();
    }

    /** Stops watching; the study is closed by whoever opened it. */
    @Override
    public void close() {
        closed = true;
        for (Need need : Need.values()) {
            if (need != Need.NOTHING) {
                actions().have(need).set(false);
            }
        }
        try {
            watching.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void show(Snapshot fresh, List<StudyChange> changes) {
        if (closed) {
            return;
        }
        now.set(fresh);
        display.set(display.get().within(fresh));
        nameUndo(fresh);
        if (changes.isEmpty()) {
            return;
        }
        StudyChange change = StudyChange.together(changes);
        for (Consumer<StudyChange> watcher : watchers) {
            try {
                watcher.accept(change);
            } catch (RuntimeException e) {
                // The other views must not stay behind because one fails.
                problems().failed(e);
            }
        }
    }

    private void nameUndo(Snapshot snapshot) {
        name(org.makna.ui.action.Action.UNDO, Need.UNDO, snapshot.undo(), "ui.action.undo-step");
        name(org.makna.ui.action.Action.REDO, Need.REDO, snapshot.redo(), "ui.action.redo-step");
    }

    private void name(org.makna.ui.action.Action action, Need need, Optional<HistoryStep> step, String key) {
        actions().have(need).set(step.isPresent() && isWritable());
        actions().name(action, step.map(one -> text(key, messages().text(one.label())))
                .orElseGet(() -> text(action.textKey())));
    }
}
