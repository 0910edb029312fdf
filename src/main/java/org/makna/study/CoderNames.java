package org.makna.study;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.MaknaException;

/** Finds coders of a corpus by their names. */
final class CoderNames {

    private CoderNames() {
    }

    /**
     * The indices of coders, in the order of the names.
     *
     * @throws MaknaException if there is no coder of a name; says who there is
     */
    static int[] find(CodedCorpus corpus, List<String> names) {
        return names.stream().mapToInt(name -> index(corpus, name)).toArray();
    }

    private static int index(CodedCorpus corpus, String name) {
        return IntStream.range(0, corpus.coders().size())
                .filter(i -> corpus.coders().get(i).name().equals(name)).findFirst()
                .orElseThrow(() -> new MaknaException("agreement.no-coder", name,
                        corpus.coders().stream().map(Coder::name).collect(Collectors.joining(", "))));
    }
}
