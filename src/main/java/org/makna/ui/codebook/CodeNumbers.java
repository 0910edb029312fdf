package org.makna.ui.codebook;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.makna.model.NaturalOrder;
import org.makna.study.Codebook;
import org.makna.study.DocumentsPerCode;
import org.makna.ui.codebook.CodebookChoices.Counted;
import org.makna.ui.codebook.CodebookChoices.Order;
import org.makna.ui.codebook.CodebookChoices.Reach;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Workspace;

/**
 * The numbers of codes as they are wanted, live.
 *
 * <p>Codings come with every snapshot; documents are read behind the window, and only while they are shown, since that takes a
 * look at every coding.
 */
final class CodeNumbers {

    private final Workspace workspace;
    private final Tasks.Latest reading;
    private final ReadOnlyObjectWrapper<State> state;

    /**
     * What is wanted and what is known for it.
     *
     * @param choices   what is wanted
     * @param documents numbers of documents, or null while they are not known
     */
    record State(CodebookChoices choices, @Nullable DocumentsPerCode documents) {}

    CodeNumbers(Workspace workspace, CodebookChoices first) {
        this.workspace = workspace;
        reading = workspace.tasks().latest();
        state = new ReadOnlyObjectWrapper<>(new State(first, null));
        workspace.now().addListener((property, before, now) -> read());
        read();
    }

    /** Changes when other numbers are wanted, or numbers of documents came. */
    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    CodebookChoices choices() {
        return state.get().choices();
    }

    void choose(CodebookChoices wanted) {
        boolean same = choices().counted() == wanted.counted();
        state.set(new State(wanted, same ? state.get().documents() : null));
        if (!same) {
            read();
        }
    }

    /** The number in the row of a code; empty while it is not known. */
    OptionalLong of(Codebook.Entry entry, boolean folded) {
        return switch (choices().reach()) {
            case AS_FOLDED -> folded ? withSubCodes(entry) : own(entry);
            case OWN -> own(entry);
            case WITH_SUB_CODES -> withSubCodes(entry);
        };
    }

    /** The numbers of a code in words; empty while they are not known. */
    Optional<String> inWords(Codebook.Entry entry) {
        OptionalLong own = own(entry);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String key = choices().counted() == Counted.CODINGS ? "ui.codebook.row" : "ui.codebook.row-documents";
        return Optional.of(workspace.text(key, entry.code().name(), own.getAsLong(),
                withSubCodes(entry).orElseThrow()));
    }

    /** The order that is wanted among codes under the same code; empty for their own. */
    Optional<Comparator<Codebook.Entry>> order() {
        if (choices().order() == Order.OWN) {
            return Optional.empty();
        }
        Comparator<Codebook.Entry> byName = Comparator.comparing(entry -> entry.code().name(), NaturalOrder.OF_NAMES);
        if (choices().order() == Order.NAME) {
            return Optional.of(byName);
        }
        // Folding a code must not move it, so what may be folded is ordered with all below it.
        boolean own = choices().reach() == Reach.OWN;
        Comparator<Codebook.Entry> byNumber = Comparator
                .comparingLong(entry -> (own ? own(entry) : withSubCodes(entry)).orElse(0));
        return Optional.of(byNumber.reversed().thenComparing(byName));
    }

    private OptionalLong own(Codebook.Entry entry) {
        DocumentsPerCode documents = state.get().documents();
        if (choices().counted() == Counted.CODINGS) {
            return OptionalLong.of(entry.own());
        }
        return documents == null ? OptionalLong.empty() : OptionalLong.of(documents.own(entry.code().id()));
    }

    private OptionalLong withSubCodes(Codebook.Entry entry) {
        DocumentsPerCode documents = state.get().documents();
        if (choices().counted() == Counted.CODINGS) {
            return OptionalLong.of(entry.withSubCodes());
        }
        return documents == null ? OptionalLong.empty() : OptionalLong.of(documents.withSubCodes(entry.code().id()));
    }

    private void read() {
        if (choices().counted() == Counted.CODINGS) {
            reading.drop();
            return;
        }
        reading.read(progress -> workspace.study().documentsPerCode(), read -> state.set(new State(choices(), read)),
                workspace::failed);
    }
}
