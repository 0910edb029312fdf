package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.DocumentConsequences;
import org.makna.model.DocumentKind;
import org.makna.model.Folder;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/**
 * Changes documents and their folders, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step.
 */
public final class DocumentEdits {

    private final Study study;

    DocumentEdits(Study study) {
        this.study = study;
    }

    /** Renames a document; the name must be free in its folder. */
    public CompletableFuture<Document> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.document-rename", nameOf(rows, id), Names.plain(name)), rows -> {
            rows.documents().rename(id, Names.checked(name));
            return Existing.document(rows, id);
        });
    }

    /**
     * Moves documents into a folder; their names must be free there.
     *
     * @param folderId the folder, or null for the top
     * @return how many there were to move
     */
    public CompletableFuture<Integer> moveTo(Collection<Long> ids, @Nullable Long folderId) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        return study.edit(rows -> {
            Message target = target(rows, folderId);
            return wanted.size() == 1
                    ? Message.of("step.document-move", nameOf(rows, wanted.iterator().next()), target)
                    : Message.of("step.documents-move", wanted.size(), target);
        }, rows -> {
            List<Document> there = there(rows, wanted);
            there.forEach(document -> rows.documents().move(document.id(), folderId));
            return there.size();
        });
    }

    /**
     * Deletes documents with their codings; those that are gone already do not matter.
     *
     * @return what went
     */
    public CompletableFuture<DocumentConsequences> delete(Collection<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        return study.edit(rows -> {
            List<Document> there = there(rows, wanted);
            return there.size() == 1
                    ? Message.of("step.document-delete", there.getFirst().name())
                    : Message.of("step.documents-delete", there.size());
        }, rows -> {
            DocumentConsequences gone = rows.documents().consequences(wanted);
            wanted.forEach(rows.documents()::delete);
            return gone;
        });
    }

    /** What would go if documents were deleted. Reads on the calling thread. */
    public DocumentConsequences consequences(Collection<Long> ids) {
        return study.read(rows -> rows.documents().consequences(new LinkedHashSet<>(ids)));
    }

    /** Says what a document is to the research. */
    public CompletableFuture<Document> setKind(long id, DocumentKind kind) {
        return study.edit(rows -> Message.of("step.document-kind", nameOf(rows, id)), rows -> {
            rows.documents().setKind(id, kind);
            return Existing.document(rows, id);
        });
    }

    /**
     * Says in which language a document is.
     *
     * @param language BCP 47 code such as {@code id}, or empty when not known
     */
    public CompletableFuture<Document> setLanguage(long id, String language) {
        String plain = language.strip();
        return study.edit(rows -> Message.of("step.document-language", nameOf(rows, id), plain), rows -> {
            if (!plain.isEmpty() && Locale.forLanguageTag(plain).getLanguage().isEmpty()) {
                throw new MaknaException("study.no-language", plain);
            }
            rows.documents().setLanguage(id, plain);
            return Existing.document(rows, id);
        });
    }

    /**
     * Says whether a speaker is an interviewer.
     *
     * @param speaker label of the speaker in that document
     * @return the speakers of the document
     */
    public CompletableFuture<List<Speaker>> setInterviewer(long documentId, String speaker, boolean interviewer) {
        return study.edit(rows -> {
            String name = nameOf(rows, documentId);
            return interviewer
                    ? Message.of("step.interviewer", name, speaker)
                    : Message.of("step.no-interviewer", name, speaker);
        }, rows -> {
            Existing.speaker(rows, documentId, speaker);
            rows.documents().setInterviewer(documentId, speaker, interviewer);
            return rows.documents().speakers(documentId);
        });
    }

    /**
     * Makes a folder.
     *
     * @param parentId the folder it lies in, or null for the top
     */
    public CompletableFuture<Folder> createFolder(@Nullable Long parentId, String name) {
        return study.edit(Message.of("step.folder-create", Names.plain(name)), rows -> {
            if (parentId != null) {
                Existing.folder(rows, parentId);
            }
            return rows.folders().create(parentId, Names.checked(name));
        });
    }

    /** Renames a folder; the name must be free beside it. */
    public CompletableFuture<Folder> renameFolder(long id, String name) {
        return study.edit(rows -> Message.of("step.folder-rename", Existing.folder(rows, id).name(), Names.plain(name)),
                rows -> {
                    rows.folders().rename(id, Names.checked(name));
                    return Existing.folder(rows, id);
                });
    }

    /**
     * Moves a folder with all in it; refused into itself.
     *
     * @param parentId the folder it goes into, or null for the top
     */
    public CompletableFuture<Folder> moveFolder(long id, @Nullable Long parentId) {
        return study.edit(
                rows -> Message.of("step.folder-move", Existing.folder(rows, id).name(), target(rows, parentId)),
                rows -> {
                    rows.folders().move(id, parentId);
                    return Existing.folder(rows, id);
                });
    }

    /**
     * Deletes a folder with all folders and documents in it and their codings.
     *
     * @return what went
     */
    public CompletableFuture<DocumentConsequences> deleteFolder(long id) {
        return study.edit(rows -> Message.of("step.folder-delete", Existing.folder(rows, id).name()), rows -> {
            DocumentConsequences gone = rows.documents().consequences(rows.folders().documentsWithin(id));
            rows.folders().delete(id);
            return gone;
        });
    }

    /** What would go if a folder were deleted. Reads on the calling thread. */
    public DocumentConsequences consequencesOfFolder(long id) {
        return study.read(rows -> rows.documents().consequences(rows.folders().documentsWithin(id)));
    }

    private static String nameOf(Rows rows, long id) {
        return Existing.document(rows, id).name();
    }

    private static List<Document> there(Rows rows, Set<Long> ids) {
        return ids.stream().flatMap(id -> rows.documents().find(id).stream()).toList();
    }

    private static Message target(Rows rows, @Nullable Long folderId) {
        return folderId == null
                ? Message.of("step.to-top")
                : Message.of("step.to-folder", Existing.folder(rows, folderId).name());
    }
}
