package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.StudyChange;
import org.makna.model.TextRange;
import org.makna.study.CasesAtPlace;
import org.makna.ui.common.NextFrame;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.core.Span;
import org.makna.ui.workspace.Workspace;

/**
 * What is known of a place: codes at the caret with their rules, annotations, case, memos.
 *
 * <p>While the pointer rests on coded text it tells of that text, otherwise of the selected coding or the caret.
 */
public final class InspectorPane implements AutoCloseable {

    /** Walking through the text with the keys asks for cases and memos only where it stops. */
    private static final Duration REST = Duration.millis(120);

    private static final int MOST = 12;

    private final Workspace workspace;
    private final DocumentArea documents;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox codes = new VBox(8);
    private final VBox about = new VBox(8);
    private final InspectorCards cards;
    private final CodingCard codingCard;
    private final AnnotationCard annotationCard;
    private final Tasks.Latest reading;
    private final PauseTransition rest = new PauseTransition(REST);
    private final NextFrame showing = new NextFrame(this::show);
    private final ChangeListener<Object> moved = (property, before, now) -> showing.ask();
    private @Nullable DocumentTab shown;
    private @Nullable Cases cases;
    private boolean closed;

    private record About(CasesAtPlace cases, List<Memo> memos) {}

    /** The cases as they were read at a place. */
    private record Cases(long documentId, TextRange place, CasesAtPlace found) {}

    public InspectorPane(Workspace workspace, DocumentArea documents) {
        this.workspace = workspace;
        this.documents = documents;
        this.cards = new InspectorCards(workspace);
        this.codingCard = new CodingCard(workspace, cards, documents);
        this.annotationCard = new AnnotationCard(workspace, cards, documents);
        this.reading = workspace.tasks().latest();
        VBox body = new VBox(codes, about);
        body.getStyleClass().add("mk-inspector-body");
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("mk-inspector");
        scroll.setId("inspector");
        scroll.setAccessibleText(workspace.text("ui.inspector"));
        rest.setOnFinished(event -> readAbout());
        documents.frontProperty().addListener((property, before, now) -> follow(now));
        workspace.onChange(this::changed);
        follow(documents.front());
    }

    /** What the window shows. */
    public Node node() {
        return scroll;
    }

    /** Asks and shows nothing any more. */
    @Override
    public void close() {
        closed = true;
        follow(null);
        showing.drop();
        rest.stop();
        reading.drop();
    }

    private void changed(StudyChange change) {
        if (change.parts().stream().anyMatch(part -> part instanceof StudyChange.Cases
                || part instanceof StudyChange.Documents || part instanceof StudyChange.Folders)) {
            cases = null;
            reading.drop();
        }
        if (!closed) {
            showing.ask();
        }
    }

    private void follow(@Nullable DocumentTab tab) {
        if (shown != null) {
            shown.view().caretProperty().removeListener(moved);
            shown.view().selectionProperty().removeListener(moved);
            shown.view().selectedCodingProperty().removeListener(moved);
            shown.view().hoveredSpansProperty().removeListener(moved);
            shown.content().removeListener(moved);
        }
        shown = closed ? null : tab;
        if (tab != null && !closed) {
            tab.view().caretProperty().addListener(moved);
            tab.view().selectionProperty().addListener(moved);
            tab.view().selectedCodingProperty().addListener(moved);
            tab.view().hoveredSpansProperty().addListener(moved);
            tab.content().addListener(moved);
        }
        if (!closed) {
            showing.ask();
        }
    }

    private void show() {
        DocumentTab tab = shown;
        if (tab == null || tab.content().get() == null) {
            rest.stop();
            reading.drop();
            codes.getChildren().setAll(InspectorCards.head(workspace.text("ui.inspector.caret")),
                    InspectorCards.hint(workspace.text("ui.inspector.empty")));
            about.getChildren().clear();
            return;
        }
        List<Span> hovered = tab.view().hoveredSpansProperty().get();
        List<PlacedCoding> here = hovered.isEmpty() ? here(tab) : tab.codingsOf(hovered);
        codes.getChildren().setAll(InspectorCards.head(workspace.text(hovered.isEmpty()
                ? "ui.inspector.caret"
                : "ui.inspector.pointer")));
        if (here.isEmpty()) {
            codes.getChildren().add(InspectorCards.hint(workspace.text("ui.inspector.no-codes")));
        }
        Span chosen = tab.view().selectedCodingProperty().get();
        cards.list(codes, here, MOST, coding -> {
            boolean isChosen = chosen != null && chosen.codingId() == coding.id();
            return codingCard.of(coding, tab.content().get().text(), isChosen || here.size() == 1, isChosen);
        });
        if (hovered.isEmpty()) {
            showAnnotations(tab);
            rest.playFromStart();
        }
    }

    private void showAnnotations(DocumentTab tab) {
        List<Annotation> here = AnnotationDesk.at(tab, place(tab));
        if (!here.isEmpty()) {
            codes.getChildren().add(InspectorCards.head(workspace.text("ui.inspector.annotations")));
        }
        cards.list(codes, here, MOST, one -> annotationCard.of(one, tab.content().get().text()));
    }

    /** The codings that Tab goes through, the shortest first; the chosen one is among those that have room. */
    private static List<PlacedCoding> here(DocumentTab tab) {
        List<Span> spans = new ArrayList<>(tab.view().spansHere());
        Span chosen = tab.view().selectedCodingProperty().get();
        if (chosen != null && !spans.contains(chosen)) {
            spans.add(chosen);
        }
        List<PlacedCoding> here = new ArrayList<>(tab.codingsOf(spans));
        if (chosen != null && here.stream().limit(MOST).noneMatch(one -> one.id() == chosen.codingId())) {
            tab.coding(chosen.codingId()).filter(here::remove).ifPresent(here::addFirst);
        }
        return here;
    }

    private static TextRange place(DocumentTab tab) {
        TextRange selection = tab.view().selectionProperty().get();
        int caret = tab.view().caretProperty().get();
        return selection.isEmpty() ? new TextRange(caret, caret) : selection;
    }

    private void readAbout() {
        DocumentTab tab = shown;
        if (tab == null || tab.content().get() == null) {
            return;
        }
        TextRange place = place(tab);
        long document = tab.documentId();
        Set<MemoLink> things = things(document, here(tab));
        Cases known = cases != null && cases.documentId() == document && cases.place().equals(place) ? cases : null;
        reading.read(progress -> new About(known != null ? known.found() : workspace.study().casesAt(document, place),
                workspace.study().notes().memosAbout(things)),
                read -> {
                    cases = new Cases(document, place, read.cases());
                    showAbout(read);
                }, workspace::failed);
    }

    /** What a memo can be about that is shown here. */
    private static Set<MemoLink> things(long document, List<PlacedCoding> here) {
        return Stream.concat(Stream.of(new MemoLink.OfDocument(document)), here.stream().flatMap(coding -> Stream.of(
                new MemoLink.OfCode(coding.codeId()), new MemoLink.OfSegment(coding.segmentId()),
                new MemoLink.OfCoding(coding.id())))).collect(Collectors.toSet());
    }

    private void showAbout(About read) {
        about.getChildren().clear();
        if (!read.cases().cases().isEmpty()) {
            about.getChildren().add(InspectorCards.head(workspace.text("ui.inspector.case")));
            cards.list(about, read.cases().cases(), MOST, one -> cards.oneCase(read.cases().attributes(), one));
        }
        if (!read.memos().isEmpty()) {
            about.getChildren().add(InspectorCards.head(workspace.text("ui.inspector.memos")));
            cards.list(about, read.memos(), MOST, cards::memo);
        }
    }
}
