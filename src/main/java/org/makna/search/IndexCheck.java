package org.makna.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.makna.model.Finding;

/** Compares an index with the texts it should show. */
final class IndexCheck {

    private final Map<Long, String> expected;
    private int met;
    private int surplus;
    private int different;

    private IndexCheck(Map<Long, String> expected) {
        this.expected = expected;
    }

    /**
     * Checks the files against their checksums, and the documents against the study.
     *
     * @param textKeys text key of every document of the study, by id
     * @param revision revision of the study
     * @param seen     revision that the index shows
     */
    static List<Finding> of(IndexReader reader, Map<Long, String> textKeys, long revision, long seen) {
        List<Finding> findings = new ArrayList<>();
        if (seen != revision) {
            findings.add(Finding.failed("search.check.revision", Long.toString(seen), Long.toString(revision)));
        }
        IndexCheck check = new IndexCheck(textKeys);
        try {
            for (LeafReaderContext segment : reader.leaves()) {
                if (segment.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
                check.compare(segment.reader());
            }
        } catch (IOException e) {
            findings.add(Finding.failed("search.check.damaged", Objects.toString(e.getMessage(), e.toString())));
            return findings;
        }
        if (check.met < textKeys.size()) {
            findings.add(Finding.failed("search.check.missing", textKeys.size() - check.met));
        }
        if (check.surplus > 0) {
            findings.add(Finding.failed("search.check.surplus", check.surplus));
        }
        if (check.different > 0) {
            findings.add(Finding.failed("search.check.different", check.different));
        }
        return findings;
    }

    /** Whether the index holds exactly these texts. */
    static boolean shows(IndexReader reader, Map<Long, String> textKeys) throws IOException {
        IndexCheck check = new IndexCheck(textKeys);
        for (LeafReaderContext segment : reader.leaves()) {
            check.compare(segment.reader());
        }
        return check.met == textKeys.size() && check.surplus == 0 && check.different == 0;
    }

    private void compare(LeafReader segment) throws IOException {
        NumericDocValues ids = DocValues.getNumeric(segment, IndexSchema.ID);
        BinaryDocValues texts = DocValues.getBinary(segment, IndexSchema.TEXT_KEY);
        Bits live = segment.getLiveDocs();
        for (int document = 0; document < segment.maxDoc(); document++) {
            if (live != null && !live.get(document)) {
                continue;
            }
            if (!ids.advanceExact(document) || !texts.advanceExact(document)) {
                throw new IOException("Document " + document + " of the index lacks a value");
            }
            String text = expected.get(ids.longValue());
            if (text == null) {
                surplus++;
                continue;
            }
            met++;
            if (!text.equals(texts.binaryValue().utf8ToString())) {
                different++;
            }
        }
    }
}
