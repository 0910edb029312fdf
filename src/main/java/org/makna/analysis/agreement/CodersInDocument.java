package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.makna.analysis.Scope;
import org.makna.model.CodedCorpus;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/**
 * What some coders coded in one document.
 *
 * @param document index of the document in the corpus
 * @param ranges   by index of the code, the ranges of each coder in their order
 * @param readers  the coders, by their order, who coded anything here at all
 */
record CodersInDocument(int document, Map<Integer, List<List<TextRange>>> ranges, BitSet readers) {

    /**
     * Sorts the codings of some coders by document and code; documents and codes without any of them are left out.
     *
     * @param coders indices of the coders
     * @param scope  documents and codings that count; in these documents whoever coded anything at all is a reader
     */
    static List<CodersInDocument> of(CodedCorpus corpus, int[] coders, Scope scope) {
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < coders.length; i++) {
            place.put(coders[i], i);
        }
        Map<Integer, CodersInDocument> documents = new TreeMap<>();
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.count(); i++) {
            Integer coder = place.get(codings.coder()[i]);
            if (coder != null && scope.documents().get(codings.document()[i])) {
                CodersInDocument here = documents.computeIfAbsent(codings.document()[i],
                        document -> new CodersInDocument(document, new TreeMap<>(), new BitSet()));
                here.readers.set(coder);
                if (scope.codings().get(i)) {
                    here.ranges.computeIfAbsent(codings.code()[i], code -> lists(coders.length)).get(coder)
                            .add(codings.range(i));
                }
            }
        }
        return List.copyOf(documents.values());
    }

    private static List<List<TextRange>> lists(int count) {
        return Stream.generate(() -> (List<TextRange>) new ArrayList<TextRange>()).limit(count).toList();
    }

    /** Whether a coder coded anything here; who did is taken to have read it all. */
    boolean isCodedBy(int coder) {
        return readers.get(coder);
    }

    /** How many of the coders coded anything here. */
    int coders(int offered) {
        return (int) IntStream.range(0, offered).filter(this::isCodedBy).count();
    }

    /** Whether one of the coders used the code here. */
    boolean uses(int code, int... coders) {
        List<List<TextRange>> found = ranges.get(code);
        return found != null && Arrays.stream(coders).anyMatch(coder -> !found.get(coder).isEmpty());
    }

    /** The ranges that a coder gave a code, as they are. */
    List<TextRange> ranges(int code, int coder) {
        List<List<TextRange>> found = ranges.get(code);
        return found == null ? List.of() : found.get(coder);
    }

    /** The units that a coder gave a code; overlapping codings count once. */
    RangeSet units(int code, int coder, Division division) {
        return division.units(document, RangeSet.of(ranges(code, coder)));
    }
}
