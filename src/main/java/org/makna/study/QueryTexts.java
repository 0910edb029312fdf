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
import org.makna.model.Hit;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.search.QueryParser;
import org.makna.search.SearchOptions;
import org.makna.search.TextIndex;

/** Brings the texts and the saved names of a study to coding queries. For one thread. */
final class QueryTexts implements QuerySources {

    private final Study study;
    private final CorpusIndex corpus;
    private final TextIndex index;
    private final NumberedUnits units;
    private final Function<String, CodingQuery> saved;
    private final Progress progress;

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
        this.units = new NumberedUnits(study, texts);
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
        return units.number(unit, corpus.corpus().documents().get(document).document(), offset);
    }
}
