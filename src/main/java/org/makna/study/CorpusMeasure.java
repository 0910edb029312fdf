package org.makna.study;

import java.util.List;
import org.makna.model.CodedCorpus;
import org.makna.model.Distance;
import org.makna.model.Document;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;
import org.makna.model.TextUnits;

/** Counts characters, words and other units of the documents of a corpus. */
final class CorpusMeasure implements TextMeasure {

    private final CodedCorpus corpus;
    private final StudyTexts texts;
    private final NumberedUnits units;

    CorpusMeasure(Study study, CodedCorpus corpus, StudyTexts texts) {
        this.corpus = corpus;
        this.texts = texts;
        this.units = new NumberedUnits(study, texts);
    }

    @Override
    public long characters(int document, TextRange range) {
        return texts.codePoints(document(document)).count(range);
    }

    @Override
    public long words(int document, TextRange range) {
        return texts.words(document(document), range);
    }

    @Override
    public int number(Distance.Unit unit, int document, int offset) {
        return units.number(unit, document(document), offset);
    }

    @Override
    public List<TextRange> paragraphs(int document) {
        return TextUnits.paragraphs(texts.text(document(document)));
    }

    private Document document(int index) {
        return corpus.documents().get(index).document();
    }
}
