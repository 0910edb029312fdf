package org.makna.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.makna.model.Distance;
import org.makna.model.Document;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;

/** Numbers the words, sentences, paragraphs and turns of documents. For any thread. */
final class NumberedUnits {

    private final Study study;
    private final StudyTexts texts;
    /** For each unit and document that was asked for, where its units start. */
    private final Map<Distance.Unit, Map<Long, int[]>> starts = new ConcurrentHashMap<>();

    NumberedUnits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /**
     * The number of the unit that an offset belongs to: of the last unit that starts at or before it, from 1; 0 before the
     * first. For characters: the number of code points before the offset.
     */
    int number(Distance.Unit unit, Document document, int offset) {
        return switch (unit) {
            case CHARACTER -> texts.codePoints(document).fromUtf16(offset);
            case WORD -> (int) texts.words(document, new TextRange(0, offset + 1));
            case SENTENCE, PARAGRAPH, TURN -> upTo(starts.computeIfAbsent(unit, any -> new ConcurrentHashMap<>())
                    .computeIfAbsent(document.id(), any -> starts(unit, document)), offset);
        };
    }

    private int[] starts(Distance.Unit unit, Document document) {
        TextUnit kind = switch (unit) {
            case SENTENCE -> TextUnit.SENTENCE;
            case TURN -> TextUnit.TURN;
            default -> TextUnit.PARAGRAPH;
        };
        List<Section> sections = kind == TextUnit.TURN
                ? study.read(rows -> rows.documents().sections(document.id()))
                : List.of();
        return TextUnits.of(kind, texts.text(document), sections).stream().mapToInt(TextRange::start).toArray();
    }

    /** How many of the sorted starts are at or before the offset. */
    private static int upTo(int[] sorted, int offset) {
        int found = Arrays.binarySearch(sorted, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
