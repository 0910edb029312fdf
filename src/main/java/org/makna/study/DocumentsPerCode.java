package org.makna.study;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.makna.model.Code;
import org.makna.store.Rows;

/**
 * In how many documents each code occurs, as it was at one revision. A document in which several codes occur counts once for
 * the code above them. Immutable, for any thread.
 */
public final class DocumentsPerCode {

    private final Map<Long, Long> own = new HashMap<>();
    private final Map<Long, Long> withSubCodes = new HashMap<>();

    private DocumentsPerCode() {
    }

    static DocumentsPerCode read(Rows rows) {
        Map<Long, BitSet> found = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        rows.codings().eachCodeAndDocument((code, document) -> found.computeIfAbsent(code, id -> new BitSet())
                .set(places.computeIfAbsent(document, id -> places.size())));
        DocumentsPerCode documents = new DocumentsPerCode();
        found.forEach((code, set) -> documents.own.put(code, (long) set.cardinality()));
        for (Code code : rows.codes().all().reversed()) {
            // In tree order all codes below stand behind, so their documents are complete here.
            BitSet set = found.remove(code.id());
            if (set == null) {
                continue;
            }
            documents.withSubCodes.put(code.id(), (long) set.cardinality());
            if (code.parentId() != null) {
                found.computeIfAbsent(code.parentId(), id -> new BitSet()).or(set);
            }
        }
        return documents;
    }

    /** Number of documents with codings of the code itself. */
    public long own(long codeId) {
        return own.getOrDefault(codeId, 0L);
    }

    /** Number of documents with codings of the code or any code below it. */
    public long withSubCodes(long codeId) {
        return withSubCodes.getOrDefault(codeId, 0L);
    }
}
