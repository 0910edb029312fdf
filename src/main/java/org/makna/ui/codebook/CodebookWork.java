package org.makna.ui.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.study.Codebook;
import org.makna.study.CodebookEdits;
import org.makna.ui.common.Prompts;
import org.makna.ui.workspace.Workspace;

/** Edits of the codebook as the tree makes them: what stands against one is said at once, in words. */
final class CodebookWork {

    private static final int NAMED = 3;

    private final Workspace workspace;

    CodebookWork(Workspace workspace) {
        this.workspace = workspace;
    }

    CodebookEdits edits() {
        return workspace.study().codebookEdits();
    }

    Codebook codebook() {
        return workspace.now().get().codebook();
    }

    Prompts prompts() {
        return workspace.services().prompts();
    }

    /**
     * Follows an edit.
     *
     * @param title what is done, for the case that it is refused
     * @param done  gets the result when the tree has it
     */
    <T> void make(String title, CompletableFuture<T> edit, Consumer<? super T> done) {
        workspace.tasks().follow(edit, result -> workspace.whenShown(() -> done.accept(result)),
                thrown -> refused(title, thrown));
    }

    /** Reads from the study behind the window; what it refuses is said as for an edit. */
    <T> void read(String title, Supplier<T> reading, Consumer<? super T> done) {
        workspace.tasks().read(progress -> reading.get(), done, thrown -> refused(title, thrown));
    }

    /** The code of a name right under another, if there is one. */
    Optional<Codebook.Entry> named(@Nullable Long parentId, String name) {
        String plain = plain(name);
        return codebook().children(parentId).stream().filter(entry -> entry.code().name().equals(plain)).findFirst();
    }

    /**
     * Asks before a code is made beside one whose name differs only in capital letters; whether to go on.
     *
     * @param besides id of a code that does not count, or 0
     */
    boolean isWantedBesides(@Nullable Long parentId, String name, long besides) {
        String folded = folded(name);
        return codebook().children(parentId).stream().map(Codebook.Entry::code)
                .filter(code -> code.id() != besides && folded(code.name()).equals(folded)).findFirst()
                .map(code -> prompts().confirm(workspace.text("ui.codebook.alike", code.name()),
                        workspace.text("ui.codebook.alike-text", code.name(), plain(name)),
                        workspace.text("ui.codebook.alike-do")))
                .orElse(true);
    }

    /** Names of codes in quotation marks, the first few of many. */
    String names(List<Codebook.Entry> codes) {
        String first = codes.stream().limit(NAMED).map(entry -> workspace.text("ui.codebook.quoted",
                entry.code().name())).collect(Collectors.joining(", "));
        return codes.size() <= NAMED ? first : workspace.text("ui.codebook.and-more", first, codes.size() - NAMED);
    }

    /** Says why something was refused; a fault goes to the problems. */
    void refused(String title, Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            prompts().tell(title, workspace.messages().text(known.message()));
        } else {
            workspace.failed(thrown);
        }
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private static String folded(String name) {
        return plain(name).toLowerCase(Locale.ROOT);
    }
}
