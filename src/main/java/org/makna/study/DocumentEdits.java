package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.makna.store.StudyFile;

/**
 * Changes documents and their folders, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step.
 */
public final class DocumentEdits {

    private final Study study;
    private final StudyFile file;
    private final StudyTexts texts;

    DocumentEdits(Study study, StudyFile file, StudyTexts texts) {
        this.study = study;
        this.file = file;
        this.texts = texts;
    }

    /** Puts pseudonyms in the place of names. */
    public PseudonymEdits pseudonyms() {
        return new PseudonymEdits(study, file, texts);
    }

    /** Reads originals again in another character set. */
    public CharsetEdits charsets() {
        return new CharsetEdits(study, file, texts);
    }

    /** Gives documents the text of another file. */
    public ReplacementEdits replacements() {
        return new ReplacementEdits(study, file, texts);
    }

    /** Looks for speakers, names and merges them. */
    public SpeakerEdits speakers() {
        return new SpeakerEdits(study, texts);
    }

    /** Renames a document; the name must be free in its folder. */
    public CompletableFuture<Document> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.document-rename", nameOf(rows, id), Names.plain(name)), rows -> {
            rows.documents().rename(id, Names.checked(name));
            return Existing.document(rows, id);
        });
    }

    /**
     * Moves folders with all in them and documents into a folder; their names must be free there, and no folder goes into
     * itself. What lies there already stays.
     *
     * @param folders   the folders, by id
     * @param documents the documents, by id
     * @param folderId  the folder they go into, or null for the top
     * @return how many there were to move
     */
    public CompletableFuture<Integer> moveTo(Collection<Long> folders, Collection<Long> documents,
            @Nullable Long folderId) {
        Set<Long> wantedFolders = new LinkedHashSet<>(folders);
        Set<Long> wanted = new LinkedHashSet<>(documents);
        return study.edit(rows -> {
            Message target = target(rows, folderId);
            if (wantedFolders.size() + wanted.size() != 1) {
                return wantedFolders.isEmpty()
                        ? Message.of("step.documents-move", wanted.size(), target)
                        : Message.of("step.things-move", wantedFolders.size(), wanted.size(), target);
            }
            return wantedFolders.isEmpty()
                    ? Message.of("step.document-move", nameOf(rows, wanted.iterator().next()), target)
                    : Message.of("step.folder-move", Existing.folder(rows, wantedFolders.iterator().next()).name(),
                            target);
        }, rows -> {
            wantedFolders.forEach(id -> {
                if (!Objects.equals(Existing.folder(rows, id).parentId(), folderId)) {
                    rows.folders().move(id, folderId);
                }
            });
            List<Document> there = there(rows, wanted);
            there.forEach(document -> rows.documents().move(document.id(), folderId));
            return wantedFolders.size() + there.size();
        });
    }

    /** Moves documents alone; see {@link #moveTo(Collection, Collection, Long)}. */
    public CompletableFuture<Integer> moveTo(Collection<Long> documents, @Nullable Long folderId) {
        return moveTo(List.of(), documents, folderId);
    }

    /**
     * Deletes folders with all folders and documents in them, and documents, with their codings; those that are gone already do
     * not matter.
     *
     * @param folders   the folders, by id
     * @param documents the documents beside them, by id
     * @return what went
     */
    public CompletableFuture<DocumentConsequences> delete(Collection<Long> folders, Collection<Long> documents) {
        Set<Long> wantedFolders = new LinkedHashSet<>(folders);
        Set<Long> wanted = new LinkedHashSet<>(documents);
        return study.edit(rows -> {
            List<Document> there = there(rows, wanted);
            List<Folder> foldersThere = foldersThere(rows, wantedFolders);
            if (foldersThere.isEmpty()) {
                return there.size() == 1
                        ? Message.of("step.document-delete", there.getFirst().name())
                        : Message.of("step.documents-delete", there.size());
            }
            return foldersThere.size() == 1 && there.isEmpty()
                    ? Message.of("step.folder-delete", foldersThere.getFirst().name())
                    : Message.of("step.things-delete", foldersThere.size(), there.size());
        }, rows -> {
            List<Folder> foldersThere = foldersThere(rows, wantedFolders);
            Set<Long> going = new LinkedHashSet<>(wanted);
            foldersThere.forEach(one -> going.addAll(rows.folders().documentsWithin(one.id())));
            DocumentConsequences gone = rows.documents().consequences(going);
            wanted.forEach(rows.documents()::delete);
            foldersThere.forEach(one -> rows.folders().delete(one.id()));
            return gone;
        });
    }

    /** Deletes documents alone; see {@link #delete(Collection, Collection)}. */
    public CompletableFuture<DocumentConsequences> delete(Collection<Long> documents) {
        return delete(List.of(), documents);
    }

    /** What would go if documents were deleted. Reads on the calling thread. */
    public DocumentConsequences consequences(Collection<Long> ids) {
        return study.read(rows -> rows.documents().consequences(new LinkedHashSet<>(ids)));
    }

    /** Says what a document is to the research. */
    public CompletableFuture<Document> setKind(long id, DocumentKind kind) {
        return describe(List.of(id), kind, null).thenApply(List::getFirst);
    }

    /**
     * Says in which language a document is.
     *
     * @param language BCP 47 code such as {@code id}, or empty when not known
     */
    public CompletableFuture<Document> setLanguage(long id, String language) {
        return describe(List.of(id), null, language).thenApply(List::getFirst);
    }

    /**
     * Says what documents are to the research and in which language they are.
     *
     * @param ids      the documents, at least one
     * @param kind     what they are, or null to leave it
     * @param language BCP 47 code, empty when not known, or null to leave it
     * @return the documents as they are now
     */
    public CompletableFuture<List<Document>> describe(Collection<Long> ids, @Nullable DocumentKind kind,
            @Nullable String language) {
        List<Long> wanted = List.copyOf(new LinkedHashSet<>(ids));
        String plain = language == null ? null : language.strip();
        return study.edit(rows -> described(rows, wanted, kind, plain), rows -> {
            if (plain != null && !plain.isEmpty() && Locale.forLanguageTag(plain).getLanguage().isEmpty()) {
                throw new MaknaException("study.no-language", plain);
            }
            for (long id : wanted) {
                Existing.document(rows, id);
                if (kind != null) {
                    rows.documents().setKind(id, kind);
                }
                if (plain != null) {
                    rows.documents().setLanguage(id, plain);
                }
            }
            return wanted.stream().map(id -> Existing.document(rows, id)).toList();
        });
    }

    private static Message described(Rows rows, List<Long> ids, @Nullable DocumentKind kind,
            @Nullable String language) {
        if (ids.size() > 1) {
            return kind != null && language != null
                    ? Message.of("step.documents-described", ids.size())
                    : kind != null
                            ? Message.of("step.documents-kind", ids.size())
                            : Message.of("step.documents-language", ids.size(), language == null ? "" : language);
        }
        String name = nameOf(rows, ids.getFirst());
        return kind != null && language != null
                ? Message.of("step.document-described", name)
                : kind != null
                        ? Message.of("step.document-kind", name)
                        : Message.of("step.document-language", name, language == null ? "" : language);
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
     * Deletes a folder with all folders and documents in it and their codings.
     *
     * @return what went
     */
    public CompletableFuture<DocumentConsequences> deleteFolder(long id) {
        return delete(List.of(id), List.of());
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

    private static List<Folder> foldersThere(Rows rows, Set<Long> ids) {
        return rows.folders().all().stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static Message target(Rows rows, @Nullable Long folderId) {
        return folderId == null
                ? Message.of("step.to-top")
                : Message.of("step.to-folder", Existing.folder(rows, folderId).name());
    }
}
