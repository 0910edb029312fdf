package org.makna.ui.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.study.SegmentList;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Unit;
import org.makna.ui.document.core.UnitSteps;
import org.makna.ui.workspace.Workspace;

/**
 * Moves the bounds of a coding where it is listed, by the keys that move them in the text.
 *
 * <p>So a held key moves on from where it has come to; when the user has come to rest, all of its steps are one step of the
 * history.
 */
final class SegmentBounds {

    private static final Duration REST = Duration.millis(300);

    private final Workspace workspace;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Deque<Step> waiting = new ArrayDeque<>();
    private @Nullable Moving moving;
    private boolean told;

    /**
     * A step of one bound.
     *
     * @param end     whether the end moves, rather than the beginning
     * @param forward whether it goes on in the text
     * @param seen    whether forward means to the right, whichever way the text reads
     */
    record Step(boolean end, Unit unit, boolean forward, boolean seen) {}

    /** A coding that is being moved, with its text once that is read. */
    private record Moving(SegmentList.Place place, @Nullable DocumentText text) {}

    SegmentBounds(Workspace workspace) {
        this.workspace = workspace;
        rest.setOnFinished(event -> handOver());
    }

    /** The step that a key asks for: Alt and Shift with left and right for the end, with up and down for the beginning. */
    static Optional<Step> step(KeyEvent event) {
        if (!event.isAltDown() || !event.isShiftDown()) {
            return Optional.empty();
        }
        Unit unit = event.isShortcutDown() ? Unit.WORD : Unit.CHARACTER;
        return switch (event.getCode()) {
            case LEFT, KP_LEFT -> Optional.of(new Step(true, unit, false, true));
            case RIGHT, KP_RIGHT -> Optional.of(new Step(true, unit, true, true));
            case UP, KP_UP -> Optional.of(new Step(false, unit, false, false));
            case DOWN, KP_DOWN -> Optional.of(new Step(false, unit, true, false));
            default -> Optional.empty();
        };
    }

    /** Moves a bound of a coding, from where it stands or has come to. */
    void move(SegmentList.Place place, Step step) {
        Moving now = moving;
        if (now == null || now.place().codingId() != place.codingId()) {
            handOver();
            waiting.clear();
            now = new Moving(place, null);
            moving = now;
            read(place);
        }
        told = false;
        waiting.add(step);
        take();
    }

    /** Hears that the list was made anew: what was told is in it, or was refused. */
    void listed() {
        if (told || waiting.isEmpty() && rest.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            moving = null;
        }
    }

    /** Tells the study now, if there is anything to tell. */
    void handOver() {
        rest.stop();
        Moving now = moving;
        if (now != null && now.text() != null && !told) {
            told = true;
            workspace.edit(workspace.study().coding().moveBounds(now.place().codingId(), now.place().range()));
        }
    }

    private void read(SegmentList.Place place) {
        workspace.read(() -> workspace.study().document(place.documentId())
                .map(read -> new DocumentText(read.text(), read.sections(), read.speakers())), text -> {
                    Moving now = moving;
                    if (now != null && now.text() == null && now.place().codingId() == place.codingId()) {
                        moving = text.map(found -> new Moving(now.place(), found)).orElse(null);
                        take();
                    }
                });
    }

    private void take() {
        Moving now = moving;
        DocumentText text = now == null ? null : now.text();
        while (now != null && text != null && !waiting.isEmpty()) {
            Step step = waiting.remove();
            TextRange range = now.place().range();
            boolean turned = step.seen() && Kwic.readsRightToLeft(range.cut(text.text()));
            TextRange wanted = new UnitSteps(text).moved(range, step.end(), step.unit(), step.forward() != turned);
            if (!wanted.isEmpty()) {
                now = new Moving(new SegmentList.Place(now.place().documentId(), wanted, now.place().codingId()), text);
                moving = now;
            }
            rest.playFromStart();
        }
    }
}
