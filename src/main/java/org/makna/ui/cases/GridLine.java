package org.makna.ui.cases;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.makna.study.CaseTable;
import org.makna.study.ValueRow;

/** A case or document as the lists show it: it stays the same line while what it says changes. */
final class GridLine {

    /** Stands for a number of codings that is not counted yet. */
    static final int NOT_COUNTED = -1;

    private final long id;
    private final ObjectProperty<ValueRow> row;
    private final IntegerProperty codings = new SimpleIntegerProperty(this, "codings", NOT_COUNTED);
    private final IntegerProperty depth = new SimpleIntegerProperty(this, "depth");

    GridLine(ValueRow first) {
        id = first.id();
        row = new SimpleObjectProperty<>(this, "row", first);
    }

    long id() {
        return id;
    }

    /** The case or document with its values. */
    ObjectProperty<ValueRow> row() {
        return row;
    }

    /** The case; empty for a document. */
    Optional<CaseTable.Row> ofCase() {
        return row.get() instanceof CaseTable.Row one ? Optional.of(one) : Optional.empty();
    }

    /** Number of codings in its text. */
    IntegerProperty codings() {
        return codings;
    }

    /** Under how many of the listed cases it stands. */
    IntegerProperty depth() {
        return depth;
    }

    String name() {
        return row.get().name();
    }
}
