package org.makna.ui.cases;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.makna.study.CaseTable;

/** A case as the lists show it: it stays the same line while what it says changes. */
final class CaseLine {

    /** Stands for a number of codings that is not counted yet. */
    static final int NOT_COUNTED = -1;

    private final long id;
    private final ObjectProperty<CaseTable.Row> row;
    private final IntegerProperty codings = new SimpleIntegerProperty(this, "codings", NOT_COUNTED);

    CaseLine(CaseTable.Row first) {
        id = first.oneCase().id();
        row = new SimpleObjectProperty<>(this, "row", first);
    }

    long id() {
        return id;
    }

    /** The case with its values and text. */
    ObjectProperty<CaseTable.Row> row() {
        return row;
    }

    /** Number of codings in the text of the case. */
    IntegerProperty codings() {
        return codings;
    }

    String name() {
        return row.get().oneCase().name();
    }
}
