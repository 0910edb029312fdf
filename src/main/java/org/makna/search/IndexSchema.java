package org.makna.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;

/** The fields of the index, and how a document is written into them. */
final class IndexSchema {

    /** Rises whenever fields, word rules or unit rules change; an index of another number is built again. */
    static final int VERSION = 2;

    /** The key of a document, as a term, for replacing it. */
    static final String KEY = "key";
    /** The id of a document, as doc values. */
    static final String ID = "id";
    /** Words folded. */
    static final String EXACT = "exact";
    /** Words that folding changes: folded, a separator, as written; at the positions they have among the folded words. */
    static final String WRITTEN = "written";
    /** Stands between a folded word and the word as written; part of no word. */
    static final char AS_WRITTEN = '\0';
    /** Stemmer language of the document, as doc values; missing when it has none. */
    static final String STEMMER = "stemmer";
    /** A term every document without a stemmer has. */
    static final String STEMLESS = "stemless";
    /** The one value of {@link #STEMLESS}. */
    static final String YES = "yes";
    /** Length of the text in UTF-16 units. */
    static final String LENGTH = "length";
    /** The text key the document came with. */
    static final String TEXT_KEY = "text";

    private static final String STEM_PREFIX = "stem_";
    private static final Map<TextUnit, String> UNITS = new EnumMap<>(Map.of(TextUnit.SENTENCE, "sentences",
            TextUnit.PARAGRAPH, "paragraphs", TextUnit.TURN, "turns", TextUnit.SECTION, "sections"));
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType POSITIONS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private IndexSchema() {
    }

    /** The field of stems in a language. */
    static String stemField(String language) {
        return STEM_PREFIX + language;
    }

    /** The language of a field of stems, or empty when it is another field. */
    static Optional<String> stemLanguage(String field) {
        return field.startsWith(STEM_PREFIX) ? Optional.of(field.substring(STEM_PREFIX.length())) : Optional.empty();
    }

    /** The doc values that hold the borders of a kind of unit; the whole document has none. */
    static Optional<String> unitField(TextUnit unit) {
        return Optional.ofNullable(UNITS.get(unit));
    }

    static Term key(long id) {
        return new Term(KEY, Long.toString(id));
    }

    /** The document as Lucene takes it. */
    static Document document(IndexedDocument source) {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(source.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, source.id()));
        document.add(new NumericDocValuesField(LENGTH, source.text().length()));
        document.add(new BinaryDocValuesField(TEXT_KEY, new BytesRef(source.textKey())));
        UNITS.forEach((unit, field) -> {
            List<TextRange> units = TextUnits.of(unit, source.text(), source.sections());
            document.add(new BinaryDocValuesField(field, UnitBorders.encode(units)));
        });
        Words words = Words.of(source.text());
        document.add(new Field(EXACT, WordStream.folded(words), WORDS));
        document.add(new Field(WRITTEN, new WrittenStream(words), POSITIONS));
        Stemmers.language(source.language()).ifPresentOrElse(language -> {
            document.add(new Field(stemField(language), Stemmers.stems(language, words), WORDS));
            document.add(new SortedDocValuesField(STEMMER, new BytesRef(language)));
        }, () -> document.add(new StringField(STEMLESS, YES, Field.Store.NO)));
        return document;
    }

    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
