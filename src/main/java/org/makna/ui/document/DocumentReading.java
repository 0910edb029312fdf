package org.makna.ui.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.makna.model.PlacedCoding;
import org.makna.model.StudyChange;
import org.makna.model.TextPatch;
import org.makna.study.DocumentContent;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.workspace.Workspace;

/** One document as it was read last, kept fresh by the changes of the study. For the FX thread. */
final class DocumentReading {

    /** The order in which the study hands codings out. */
    static final Comparator<PlacedCoding> IN_TEXT = Comparator
            .comparingInt((PlacedCoding coding) -> coding.range().start())
            .thenComparingInt(coding -> coding.range().end()).thenComparingLong(PlacedCoding::id);

    private final Workspace workspace;
    private final long documentId;
    private final Screen screen;
    private final Tasks.Latest reading;
    private final Tasks.Latest remarking;
    private final ReadOnlyObjectWrapper<@Nullable DocumentContent> content = new ReadOnlyObjectWrapper<>(this,
            "content");
    private final Map<Long, PlacedCoding> codings = new HashMap<>();
    /** Codings that may be others than those that are shown. */
    private final Set<Long> stale = new HashSet<>();
    private boolean all;
    private boolean begun;
    private boolean loading;

    /** Who shows what is read. */
    interface Screen {

        /** The document was read; it is told by {@link #content} as soon as {@link #take} has it. */
        void show(Loaded loaded);

        /** Other codings stand on the same text. */
        void showCodings();

        /** Other annotations stand on the same text. */
        void showAnnotations();
    }

    /**
     * What was read.
     *
     * @param text      its text as it is shown
     * @param names     names and colours that the spans have
     * @param spans     its codings as they are shown
     * @param corrected what was corrected in the text that was read before; null when there was none
     */
    record Loaded(DocumentContent content, DocumentText text, Workspace.Snapshot names, List<Span> spans,
            @Nullable TextPatch corrected) {}

    DocumentReading(Workspace workspace, long documentId, Screen screen) {
        this.workspace = workspace;
        this.documentId = documentId;
        this.screen = screen;
        this.reading = workspace.tasks().latest();
        this.remarking = workspace.tasks().latest();
    }

    /** The document as it was read last; null until it has been. */
    ReadOnlyObjectProperty<@Nullable DocumentContent> content() {
        return content.getReadOnlyProperty();
    }

    /** Number of codings, whether they are shown or not. */
    int codingCount() {
        return codings.size();
    }

    Optional<PlacedCoding> coding(long id) {
        return Optional.ofNullable(codings.get(id));
    }

    /** Reads the document, with everything on it, when it is wanted first; from then on changes are followed. */
    void begin() {
        if (!begun) {
            begun = true;
            load();
        }
    }

    private void load() {
        loading = true;
        forgetStale();
        // What is being read of the annotations stands on the text before.
        remarking.drop();
        Workspace.Snapshot now = workspace.now().get();
        DocumentContent before = content.get();
        reading.read(progress -> workspace.study().document(documentId)
                .map(read -> new Loaded(read, new DocumentText(read.text(), read.sections(), read.speakers()),
                        now, Spans.of(read.codings(), now),
                        before == null ? null : TextPatch.between(before.text(), read.text()))),
                loaded -> {
                    loading = false;
                    loaded.ifPresent(screen::show);
                }, workspace::failed);
    }

    /** Follows a change of the study; a document that has not been wanted yet is read as it is then. */
    void changed(StudyChange change) {
        if (!begun) {
            return;
        }
        for (StudyChange.Part part : change.parts()) {
            switch (part) {
                case StudyChange.Documents documents when documents.ids().contains(documentId) -> {
                    load();
                    return;
                }
                case StudyChange.Codings changed when changed.documentIds().contains(documentId) ->
                    readCodings(changed.codingIds());
                case StudyChange.Memos memos when memos.annotatedIds().contains(documentId) -> readAnnotations();
                default -> {
                    // Codes and coders come with the snapshot; memos are not shown in the text.
                }
            }
        }
    }

    /** Reads the codings that changed, and those of earlier changes that have not come yet; all when none are named. */
    private void readCodings(Set<Long> changed) {
        if (loading || content.get() == null) {
            // What is being read may be older than this change.
            load();
            return;
        }
        stale.addAll(changed);
        all |= changed.isEmpty();
        if (all) {
            reading.read(progress -> workspace.study().codings(documentId), read -> {
                forgetStale();
                if (!read.equals(shown().codings())) {
                    take(shown().withCodings(read));
                    screen.showCodings();
                }
            }, workspace::failed);
        } else {
            Set<Long> asked = Set.copyOf(stale);
            reading.read(progress -> workspace.study().codings(documentId, asked), read -> {
                forgetStale();
                replace(asked, read);
            }, workspace::failed);
        }
    }

    private void forgetStale() {
        stale.clear();
        all = false;
    }

    /** Shows other codings instead of some; nothing where they are the same. */
    private void replace(Set<Long> ids, List<PlacedCoding> now) {
        Set<PlacedCoding> before = ids.stream().map(codings::get).filter(Objects::nonNull).collect(Collectors.toSet());
        if (before.equals(Set.copyOf(now))) {
            return;
        }
        List<PlacedCoding> next = new ArrayList<>(shown().codings().size() + now.size());
        for (PlacedCoding coding : shown().codings()) {
            if (!ids.contains(coding.id())) {
                next.add(coding);
            }
        }
        for (PlacedCoding coding : now) {
            int at = Collections.binarySearch(next, coding, IN_TEXT);
            next.add(at < 0 ? -at - 1 : at, coding);
        }
        before.forEach(coding -> codings.remove(coding.id()));
        now.forEach(coding -> codings.put(coding.id(), coding));
        content.set(shown().withCodings(next));
        screen.showCodings();
    }

    private void readAnnotations() {
        if (loading || content.get() == null) {
            load();
            return;
        }
        remarking.read(progress -> workspace.study().notes().annotations(documentId), read -> {
            if (!read.equals(shown().annotations())) {
                take(shown().withAnnotations(read));
                screen.showAnnotations();
            }
        }, workspace::failed);
    }

    /** Shows a coding that was just made or changed here, before the study has been read again. */
    void made(PlacedCoding coding) {
        if (content.get() != null) {
            replace(Set.of(coding.id()), List.of(coding));
        }
    }

    private DocumentContent shown() {
        return Objects.requireNonNull(content.get());
    }

    /** Makes what was read the content, which is told of. */
    void take(DocumentContent read) {
        codings.clear();
        read.codings().forEach(coding -> codings.put(coding.id(), coding));
        content.set(read);
    }

    /** Reads nothing any more. */
    void close() {
        reading.drop();
        remarking.drop();
    }
}
