package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makna.model.Document;
import org.makna.model.NameReplacer;
import org.makna.model.ReplacedName;

/**
 * What putting pseudonyms in the place of names would do, before {@link PseudonymEdits#make} does it.
 *
 * @param names    what is replaced by what
 * @param texts    the documents that were looked through
 * @param titles   number of names of documents, files, folders, cases and attributes that would change; 0 where they are not asked for
 * @param notes    number of memos, annotations, comments and values that would change; 0 where they are not asked for
 * @param options  how it was asked for
 * @param leftElsewhere words that are left in titles and notes though they look like a name, with how often
 * @param meetings pseudonyms that stand in the texts already, as whole words, so that two persons would have one name
 */
public record PseudonymPlan(NameReplacer names, List<Text> texts, int titles, int notes, Options options,
        Map<String, Integer> leftElsewhere, Map<String, Integer> meetings) {

    public PseudonymPlan {
        texts = List.copyOf(texts);
        leftElsewhere = Map.copyOf(leftElsewhere);
        meetings = Map.copyOf(meetings);
    }

    /**
     * How names are replaced.
     *
     * @param small  also where a name is written small all through
     * @param titles also in names of documents, files, folders, cases and attributes
     * @param notes  also in memos, annotations, comments on codings and values
     */
    public record Options(boolean small, boolean titles, boolean notes) {}

    /**
     * A document.
     *
     * @param document   the document as it was looked at
     * @param path       its folders and name
     * @param correction its text afterwards
     * @param counts     how often each name is replaced, by its index in the list
     * @param left       words that are left though a name stands in them, with how often
     */
    public record Text(Document document, String path, Correction correction, Map<Integer, Integer> counts,
            Map<String, Integer> left) {

        public Text {
            counts = Map.copyOf(counts);
            left = Map.copyOf(left);
        }

        /** How often names are replaced in it. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What is replaced, by document and in the order of the list. */
    public List<ReplacedName> lines() {
        List<ReplacedName> lines = new ArrayList<>();
        for (Text text : texts) {
            new TreeMap<>(text.counts()).forEach((entry, count) -> lines.add(new ReplacedName(text.path(),
                    names.names().get(entry), count)));
        }
        return lines;
    }

    /** How often a name is replaced in all documents. */
    public int count(int entry) {
        return texts.stream().mapToInt(text -> text.counts().getOrDefault(entry, 0)).sum();
    }

    /** How often names are replaced in all documents. */
    public int total() {
        return texts.stream().mapToInt(Text::total).sum();
    }

    /** Number of documents whose text would change. */
    public long changed() {
        return texts.stream().filter(text -> !text.correction().patch().isEmpty()).count();
    }

    /** Words that are left in all documents, titles and notes, with how often. */
    public Map<String, Integer> left() {
        Map<String, Integer> left = new TreeMap<>(leftElsewhere);
        texts.forEach(text -> text.left().forEach((word, count) -> left.merge(word, count, Integer::sum)));
        return left;
    }

    /** Whether it would do nothing. */
    public boolean isEmpty() {
        return changed() == 0 && titles == 0 && notes == 0;
    }
}
