package org.makna.ui.document.view;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Span;

/**
 * A coding whose bounds are being moved: shown at once, and told to the host when the user has come to rest.
 *
 * <p>So a held key moves on from where it has come to, and all of its steps are one step of the history. What was told stays
 * shown until the host shows codings again.
 */
final class BoundsMove {

    private static final Duration REST = Duration.millis(300);

    private final DocumentView view;
    private final Overlay overlay;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Span pending;

    BoundsMove(DocumentView view, Overlay overlay) {
        this.view = view;
        this.overlay = overlay;
        rest.setOnFinished(_ -> handOver());
    }

    /** Shows a coding on another range, of which the host is told later. */
    void move(Span span, TextRange range) {
        if (pending != null && pending.codingId() != span.codingId()) {
            handOver();
        }
        Span now = span.on(range);
        pending = now;
        overlay.setMoved(now);
        view.codingsChanged();
        rest.playFromStart();
    }

    /** Tells the host now, if there is anything to tell. */
    void handOver() {
        rest.stop();
        Span told = pending;
        pending = null;
        DocumentIntentions host = view.getIntentions();
        if (told != null && host != null) {
            host.moveBounds(told.codingId(), told.range());
        }
    }

    /** Codings came from the host: what it was told is in them, or was refused. */
    void codingsCame() {
        if (pending == null) {
            overlay.setMoved(null);
        }
    }
}
