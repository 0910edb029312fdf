package org.makna.study;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.model.Document;
import org.makna.model.TextBeside;
import org.makna.model.TextRange;
import org.makna.store.StudyFile;

/** Reads what stands around coded segments, one document at a time; for one thread at a time. */
final class SegmentsBeside implements Function<CodedSegment, TextBeside> {

    private final StudyTexts texts;
    private final StudyFile file;
    private final HitContext context;
    private long documentId;
    private @Nullable Neighbourhood near;

    SegmentsBeside(StudyTexts texts, StudyFile file, HitContext context) {
        this.texts = texts;
        this.file = file;
        this.context = context;
    }

    @Override
    public TextBeside apply(CodedSegment segment) {
        Document document = segment.document();
        Neighbourhood here = near;
        if (here == null || documentId != document.id()) {
            here = new Neighbourhood(texts.text(document),
                    file.read(rows -> rows.documents().sections(document.id())), context);
            near = here;
            documentId = document.id();
        }
        TextRange range = segment.segment().range();
        return new TextBeside(here.before(range.start()), here.after(range.end()));
    }
}
