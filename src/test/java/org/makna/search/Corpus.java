package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makna.model.Graphemes;
import org.makna.model.Hit;
import org.makna.model.MaknaException;
import org.makna.model.RangeSet;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

/** A few texts in an index, and what a query finds in them. */
final class Corpus implements AutoCloseable {

    final TextIndex index = TextIndex.inMemory("study");
    final Map<Long, String> texts = new TreeMap<>();
    private final Map<String, Map<Long, RangeSet>> fields = new HashMap<>();
    private long revision;

    Corpus add(long id, String language, String text, Section... sections) {
        texts.put(id, text);
        index.update(List.of(new IndexedDocument(id, "key" + id, language, text, List.of(sections))), List.of(),
                ++revision);
        return this;
    }

    /** Says that a field has a value in a range of a document. */
    Corpus where(String field, long id, int start, int end) {
        fields.computeIfAbsent(field, key -> new HashMap<>()).merge(id, RangeSet.of(new TextRange(start, end)),
                RangeSet::union);
        return this;
    }

    Answer answer(String query, SearchOptions options) {
        return index.search(QueryParser.parse(query), options, this::ranges);
    }

    Map<Long, RangeSet> ranges(String field, String value) {
        Map<Long, RangeSet> ranges = fields.get(field + ":" + value);
        if (ranges == null) {
            throw new MaknaException("kind.unknown", value);
        }
        return ranges;
    }

    /** The hits as {@code document:text}, in document order; checks on the way that each is a whole piece of its text. */
    List<String> find(String query, TextUnit within, boolean stem) {
        Answer all = answer(query, new SearchOptions(within, stem, 0));
        assertThat(all.exact()).isTrue();
        assertThat(all.totalHits()).isEqualTo(all.hits().size());
        Answer ranked = answer(query, new SearchOptions(within, stem, 1_000_000));
        assertThat(new HashSet<>(ranked.hits())).isEqualTo(new HashSet<>(all.hits()));
        assertThat(ranked.hits()).hasSameSizeAs(all.hits());
        List<String> found = new ArrayList<>();
        for (Hit hit : all.hits()) {
            String text = texts.get(hit.documentId());
            if (found.size() < 1_000) {
                assertThat(Graphemes.widen(text, hit.range())).isEqualTo(hit.range());
            }
            found.add(hit.documentId() + ":" + hit.range().cut(text));
        }
        return found;
    }

    List<String> find(String query, TextUnit within) {
        return find(query, within, false);
    }

    List<String> find(String query) {
        return find(query, TextUnit.PARAGRAPH, false);
    }

    static Section turn(int start, int end, String speaker) {
        return new Section(SectionKind.TURN, new TextRange(start, end), speaker, 0);
    }

    @Override
    public void close() {
        index.close();
    }
}
