package org.makna.study;

import org.makna.model.CodedCorpus;
import org.makna.model.Document;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/** Counts characters and words of the documents of a corpus. */
final class CorpusMeasure implements TextMeasure {

    private final CodedCorpus corpus;
    private final StudyTexts texts;

    CorpusMeasure(CodedCorpus corpus, StudyTexts texts) {
        this.corpus = corpus;
        this.texts = texts;
    }

    @Override
    public long characters(int document, TextRange range) {
        return texts.codePoints(document(document)).count(range);
    }

    @Override
    public long words(int document, TextRange range) {
        return texts.words(document(document), range);
    }

    private Document document(int index) {
        return corpus.documents().get(index).document();
    }
}
