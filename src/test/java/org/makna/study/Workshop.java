package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.store.LogicalDump;

/** A study in a folder with documents of our own, for tests of what the window does. */
final class Workshop implements AutoCloseable {

    /** A transcript with characters that are more than one code unit. */
    static final String INTERVIEW = "I: Bagaimana pelayanannya?\nP: Cepat 😀, tapi mahal.\nI: Dan keluarga 👨‍👩‍👧?\nP: Mereka antre lama.\n";

    private final Path folder;
    final Study study;

    Workshop(Path folder) {
        this.folder = folder;
        this.study = Study.create(folder.resolve("study.makna"), "Pelayanan", "id", Messages.in(Locale.ENGLISH));
        study.actAs("Ana");
    }

    /** Imports a text as a document and gives its id. */
    long document(String name, String text) {
        importFile(name + ".txt", text);
        return id(name);
    }

    Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void importFile(String name, String text) {
        study.importing().run(List.of(file(name, text)),
                new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
    }

    /** The id of the document at a path. */
    long id(String path) {
        return study.documents().allDocuments().stream().filter(entry -> entry.path().equals(path)).findFirst()
                .orElseThrow().document().id();
    }

    static TextRange range(int start, int end) {
        return new TextRange(start, end);
    }

    /** The range of the first place where a text stands in the interview. */
    static TextRange of(String part) {
        int start = INTERVIEW.indexOf(part);
        return new TextRange(start, start + part.length());
    }

    static <T> T done(CompletableFuture<T> edit) {
        return Futures.join(edit);
    }

    /** Makes an edit, sees its step, and that undo and redo lead back and forth exactly. */
    <T> T step(String label, Supplier<CompletableFuture<T>> edit) {
        String before = dump();
        T result = done(edit.get());
        String after = dump();
        assertThat(lastStep()).isEqualTo(label);
        study.undo();
        assertThat(dump()).isEqualTo(before);
        study.redo();
        assertThat(dump()).isEqualTo(after);
        return result;
    }

    /** Sees that an edit is refused and changes nothing. */
    void refused(Supplier<CompletableFuture<?>> edit, String why) {
        String before = dump();
        long revision = revision();
        assertThatThrownBy(() -> done(edit.get())).isInstanceOf(MaknaException.class).hasMessageContaining(why);
        assertThat(dump()).isEqualTo(before);
        assertThat(revision()).isEqualTo(revision);
    }

    /** Sees that an edit which changes nothing is no step. */
    void noStep(Supplier<CompletableFuture<?>> edit) {
        long revision = revision();
        done(edit.get());
        assertThat(revision()).isEqualTo(revision);
    }

    /** Label of the newest edit in force, in English. */
    String lastStep() {
        return Messages.in(Locale.ENGLISH).text(study.trail().nextUndo().orElseThrow().label());
    }

    /** All logged rows as text; equal dumps are equal studies. */
    String dump() {
        return study.read(LogicalDump::of);
    }

    long revision() {
        return study.info().revision();
    }

    @Override
    public void close() {
        study.close();
    }
}
