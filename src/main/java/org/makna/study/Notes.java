package org.makna.study;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.makna.model.Annotation;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.store.StudyFile;

/** The memos of a study and the annotations on its documents, to be read. For any thread. */
public final class Notes {

    private final StudyFile file;
    private final StudyTexts texts;

    Notes(StudyFile file, StudyTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** The memos in the order they came. */
    public List<Memo> memos() {
        return file.read(rows -> rows.memos().all());
    }

    /** The memos that are linked to any of the things, in the order they came. */
    public List<Memo> memosAbout(Collection<? extends MemoLink> things) {
        return file.read(rows -> rows.memos().about(things));
    }

    /** The remarks on ranges of documents, by document and place. */
    public List<Annotation> annotations() {
        return file.read(rows -> rows.annotations().all());
    }

    /** The remarks on ranges of documents with the words they stand on, the one changed last first. */
    public List<AnnotatedPassage> annotatedPassages() {
        return file.read(rows -> AnnotatedPassage.read(rows, texts));
    }

    /** The remarks on ranges of a document by start, end and id. */
    public List<Annotation> annotations(long documentId) {
        return file.read(rows -> rows.annotations().inDocument(documentId));
    }

    /** The passages that memos are about; links to other things, and to what is gone, are left out. */
    public Map<MemoLink, LinkedPassage> passages(Collection<MemoLink> links) {
        return file.read(rows -> LinkedPassage.read(rows, texts, links));
    }
}
