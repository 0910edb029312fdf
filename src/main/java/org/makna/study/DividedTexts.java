package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.analysis.agreement.Division;
import org.makna.model.Agreement;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.Document;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.store.StudyFile;

/** Divides the texts of a study into the units in which coders are compared. For one thread. */
final class DividedTexts implements Division {

    private final CodedCorpus corpus;
    private final StudyTexts texts;
    private final StudyFile file;
    private final Agreement.Unit unit;
    private final Map<Integer, List<TextRange>> units = new HashMap<>();

    DividedTexts(CodedCorpus corpus, StudyTexts texts, StudyFile file, Agreement.Unit unit) {
        this.corpus = corpus;
        this.texts = texts;
        this.file = file;
        this.unit = unit;
    }

    @Override
    public int size(int document) {
        return unit == Agreement.Unit.CHARACTER ? characters(document) : units(document).size();
    }

    @Override
    public RangeSet units(int document, RangeSet coded) {
        if (coded.isEmpty()) {
            return RangeSet.EMPTY;
        }
        List<TextRange> found = new ArrayList<>();
        if (unit == Agreement.Unit.CHARACTER) {
            coded.ranges().forEach(range -> found.add(characters(document, range)));
        } else {
            List<TextRange> all = units(document);
            for (int i = 0; i < all.size(); i++) {
                if (coded.intersects(all.get(i))) {
                    found.add(new TextRange(i, i + 1));
                }
            }
        }
        return RangeSet.of(found);
    }

    @Override
    public int characters(int document) {
        return document(document).codePoints();
    }

    @Override
    public TextRange characters(int document, TextRange range) {
        CodePoints points = texts.codePoints(document(document));
        return new TextRange(points.fromUtf16(range.start()), points.fromUtf16(range.end()));
    }

    private List<TextRange> units(int document) {
        return units.computeIfAbsent(document, index -> {
            Document divided = document(index);
            TextUnit kind = switch (unit) {
                case CHARACTER -> throw new IllegalStateException("Characters are not listed");
                case SENTENCE -> TextUnit.SENTENCE;
                case PARAGRAPH -> TextUnit.PARAGRAPH;
                case TURN -> TextUnit.TURN;
            };
            return TextUnits.of(kind, texts.text(divided),
                    file.read(rows -> rows.documents().sections(divided.id())));
        });
    }

    private Document document(int index) {
        return corpus.documents().get(index).document();
    }
}
