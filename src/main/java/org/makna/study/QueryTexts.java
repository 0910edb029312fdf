package org.makna.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.makna.analysis.query.QuerySources;
import org.makna.model.CodingQuery;
import org.makna.model.CollectionKind;
import org.makna.model.Distance;
import org.makna.model.Document;
import org.makna.model.Hit;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.search.QueryParser;
import org.makna.search.SearchOptions;
import org.makna.search.TextIndex;

/** Brings the texts and the saved names of a study to coding queries. For one thread. */
final class QueryTexts implements QuerySources {

    private final Study study;
    private final CorpusIndex corpus;
    private final TextIndex index;
    private final StudyTexts texts;
    private final Function<String, CodingQuery> saved;
    private final Progress progress;
    private final Map<Distance.Unit, Map<Integer, int[]>> starts = new HashMap<>();

    /**
     * Creates it.
     *
     * @param saved finds the saved query of a name
     */
    QueryTexts(Study study, CorpusIndex corpus, TextIndex index, StudyTexts texts,
            Function<String, CodingQuery> saved, Progress progress) {
        this.study = study;
        this.corpus = corpus;
        this.index = index;
        this.texts = texts;
        this.saved = saved;
        this.progress = progress;
    }

    @Override
    public Map<Integer, List<TextRange>> hits(String textQuery) {
        Map<Integer, List<TextRange>> found = new HashMap<>();
        for (Hit hit : index.search(QueryParser.parse(textQuery), SearchOptions.all(TextUnit.PARAGRAPH),
                new FieldLookup(study, corpus), progress).hits()) {
            found.computeIfAbsent(corpus.document(hit.documentId()), any -> new ArrayList<>()).add(hit.range());
        }
        return found;
    }

    @Override
    public CodingQuery saved(String name) {
        return saved.apply(name);
    }

    @Override
    public BitSet collection(String name) {
        CollectionList.Entry collection = study.collections().list().of(CollectionKind.CODES).stream()
                .filter(entry -> entry.collection().name().equals(name)).findFirst()
                .orElseThrow(() -> new MaknaException("study.no-code-collection", name));
        BitSet codes = new BitSet();
        for (int i = 0; i < corpus.corpus().codes().size(); i++) {
            codes.set(i, collection.members().contains(corpus.corpus().codes().get(i).code().id()));
        }
        return codes;
    }

    @Override
    public int number(Distance.Unit unit, int document, int offset) {
        Document where = corpus.corpus().documents().get(document).document();
        return switch (unit) {
            case CHARACTER -> texts.codePoints(where).fromUtf16(offset);
            case WORD -> (int) texts.words(where, new TextRange(0, offset + 1));
            case SENTENCE, PARAGRAPH, TURN -> upTo(starts.computeIfAbsent(unit, any -> new HashMap<>())
                    .computeIfAbsent(document, any -> starts(unit, where)), offset);
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
        int found = java.util.Arrays.binarySearch(sorted, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
