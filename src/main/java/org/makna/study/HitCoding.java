package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.CodedCorpus;
import org.makna.model.Hit;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/** Codes hits: finds their places, leaves out what is coded so already, and applies the code. */
final class HitCoding {

    private final Study study;
    private final StudyTexts texts;
    private final Wish wish;

    /**
     * What is to be done with hits.
     *
     * @param path      the code, made when missing
     * @param coder     name of the coder
     * @param span      what to code around each hit
     * @param uncovered whether to leave out places inside text that carries the code already, whoever coded it
     */
    record Wish(NamePath path, String coder, HitSpan span, boolean uncovered) {}

    HitCoding(Study study, StudyTexts texts, Wish wish) {
        this.study = study;
        this.texts = texts;
        this.wish = wish;
    }

    /** Hits with their places, ready to be coded. */
    final class Prepared {

        private final Map<Long, Set<TextRange>> places;
        private final int hits;
        private final long documents;
        private final long present;
        private final Message understood;

        private Prepared(CorpusIndex corpus, List<Hit> found, Message understood) {
            this.places = new HitPlaces(study, texts, wish.span()).of(corpus, found);
            this.hits = found.size();
            this.documents = places.size();
            this.present = leaveOutCoded(corpus, places);
            this.understood = understood;
        }

        boolean isEmpty() {
            return places.isEmpty();
        }

        /** How many codings it makes, and what else there is to say. */
        AutoCoding told(boolean codeCreated) {
            long coded = places.values().stream().mapToLong(Set::size).sum();
            return new AutoCoding(wish.path().toCodeText(), codeCreated, wish.coder(), hits, coded, present, documents,
                    understood);
        }

        /**
         * Applies the code within an edit.
         *
         * @param rule what made the hits, or null for hits that somebody chose
         */
        void apply(Rows rows, long codeId, long coderId, @Nullable Long rule) {
            places.forEach((document, ranges) -> ranges.forEach(range -> rows.codings()
                    .apply(new NewCoding(document, range, codeId, coderId, null, "", rule, null, null))));
        }
    }

    /**
     * Makes hits ready.
     *
     * @param corpus     the study as it is now
     * @param hits       those of one document side by side, in the order of its text
     * @param understood what made them, in words
     */
    Prepared prepare(CorpusIndex corpus, List<Hit> hits, Message understood) {
        return new Prepared(corpus, hits, understood);
    }

    /** Codes hits that somebody chose, as one step; nothing to do makes none. */
    AutoCoding code(CorpusIndex corpus, List<Hit> hits, Message label, Message understood) {
        Prepared prepared = prepare(corpus, hits, understood);
        if (prepared.isEmpty()) {
            return prepared.told(false);
        }
        return study.editAndWait(corpus, label, rows -> {
            CodePaths paths = new CodePaths(rows);
            long codeId = codable(paths, wish.path()).id();
            prepared.apply(rows, codeId, coderId(rows, wish.coder()), null);
            return prepared.told(paths.created() > 0);
        });
    }

    /** The code of a path, made when missing. */
    static Code codable(CodePaths paths, NamePath path) {
        Code code = paths.findOrCreate(path);
        if (!code.codable()) {
            throw new MaknaException("study.not-codable", path.toCodeText());
        }
        return code;
    }

    /** The coder of a name, made when missing. */
    static long coderId(Rows rows, String coder) {
        return rows.coders().findOrCreate(coder, coder.equals(Finder.AUTOMATIC)).id();
    }

    /** Takes out the places that are coded so already, and counts them. */
    private long leaveOutCoded(CorpusIndex index, Map<Long, Set<TextRange>> places) {
        CodedCorpus.Codings codings = index.corpus().codings();
        String code = wish.path().toCodeText();
        Map<Long, List<TextRange>> covered = new HashMap<>();
        long present = 0;
        for (int i = 0; i < codings.count(); i++) {
            long document = index.corpus().documents().get(codings.document()[i]).document().id();
            Set<TextRange> ranges = places.get(document);
            if (ranges == null || !index.corpus().codes().get(codings.code()[i]).path().equals(code)) {
                continue;
            }
            if (index.corpus().coders().get(codings.coder()[i]).name().equals(wish.coder())
                    && ranges.remove(codings.range(i))) {
                present++;
            }
            if (wish.uncovered()) {
                covered.computeIfAbsent(document, id -> new ArrayList<>()).add(codings.range(i));
            }
        }
        for (Map.Entry<Long, List<TextRange>> there : covered.entrySet()) {
            RangeSet text = RangeSet.of(there.getValue());
            Set<TextRange> ranges = places.getOrDefault(there.getKey(), Set.of());
            int before = ranges.size();
            ranges.removeIf(text::contains);
            present += before - ranges.size();
        }
        places.values().removeIf(Set::isEmpty);
        return present;
    }
}
