package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Coder;
import org.makna.model.MaknaException;

/** Finds documents, codes and codings of a corpus by what people and rows call them. */
final class CorpusIndex {

    private final CodedCorpus corpus;
    private final Map<Long, Integer> documentOfId = new HashMap<>();
    private final Map<String, Integer> documentOfPath = new HashMap<>();
    private final Map<String, List<Integer>> documentsOfName = new HashMap<>();
    private final Map<Long, Integer> codeOfId = new HashMap<>();
    private final int[] firstCoding;
    private final @Nullable CorpusIndex named;

    CorpusIndex(CodedCorpus corpus) {
        this(corpus, null);
    }

    private CorpusIndex(CodedCorpus corpus, @Nullable CorpusIndex named) {
        this.corpus = corpus;
        this.named = named;
        for (int i = 0; i < corpus.documents().size(); i++) {
            CorpusDocument document = corpus.documents().get(i);
            documentOfId.put(document.document().id(), i);
            documentOfPath.put(document.path(), i);
            documentsOfName.computeIfAbsent(document.document().name(), name -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < corpus.codes().size(); i++) {
            codeOfId.put(corpus.codes().get(i).code().id(), i);
        }
        this.firstCoding = new int[corpus.documents().size() + 1];
        int[] column = corpus.codings().document();
        int coding = 0;
        for (int document = 0; document < firstCoding.length; document++) {
            while (coding < column.length && column[coding] < document) {
                coding++;
            }
            firstCoding[document] = coding;
        }
    }

    CodedCorpus corpus() {
        return corpus;
    }

    /** The same with other names for the coders, who stay in their order. */
    CorpusIndex withCoders(List<Coder> others) {
        return new CorpusIndex(corpus.withCoders(others), asNamed());
    }

    /** The same with the names of the study, which saved queries use. */
    CorpusIndex asNamed() {
        return named == null ? this : named;
    }

    /** The index of a document, or -1. */
    int document(long id) {
        return documentOfId.getOrDefault(id, -1);
    }

    /** The index of a code, or -1. */
    int code(long id) {
        return codeOfId.getOrDefault(id, -1);
    }

    /** Index of the first coding of a document; its last is before the first of the next. */
    int firstCoding(int document) {
        return firstCoding[document];
    }

    /** Index after the last coding of a document. */
    int endOfCodings(int document) {
        return firstCoding[document + 1];
    }

    /**
     * Finds a code by its path, exactly.
     *
     * @throws MaknaException if there is none; offers the one that matches without regard to case
     */
    int code(String path) {
        String wanted = org.makna.model.NamePath.parseCode(path).toCodeText();
        List<CorpusCode> codes = corpus.codes();
        int alike = -1;
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).path().equals(wanted)) {
                return i;
            }
            if (codes.get(i).path().equalsIgnoreCase(wanted)) {
                alike = i;
            }
        }
        throw alike < 0
                ? new MaknaException("study.no-code", wanted)
                : new MaknaException("study.no-code-but", wanted, codes.get(alike).path());
    }

    /** The code and all codes below it; codes stand in tree order, so they follow it at once. */
    int[] withSubCodes(int code) {
        List<CorpusCode> codes = corpus.codes();
        int end = code + 1;
        while (end < codes.size() && codes.get(end).depth() > codes.get(code).depth()) {
            end++;
        }
        int[] all = new int[end - code];
        Arrays.setAll(all, i -> code + i);
        return all;
    }

    /**
     * Finds a document by its path; folders may be left out from the top as long as only one document fits, down to the name alone.
     *
     * @throws MaknaException if there is none, or several fit
     */
    int document(String path) {
        Integer exact = documentOfPath.get(path);
        if (exact != null) {
            return exact;
        }
        List<Integer> ending = documentsOfName
                .getOrDefault(org.makna.model.NamePath.parseDocument(path).name(), List.of()).stream()
                .filter(i -> ("/" + corpus.documents().get(i).path()).endsWith("/" + path)).toList();
        if (ending.size() == 1) {
            return ending.getFirst();
        }
        throw ending.isEmpty()
                ? new MaknaException("study.no-document", path)
                : new MaknaException("study.several-documents", path, ending.size());
    }
}
