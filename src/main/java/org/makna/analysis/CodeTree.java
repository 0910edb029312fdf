package org.makna.analysis;

import java.util.BitSet;
import java.util.List;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;

/** The codes of a corpus as a tree. */
public final class CodeTree {

    private final List<CorpusCode> codes;

    public CodeTree(CodedCorpus corpus) {
        this.codes = corpus.codes();
    }

    /**
     * The index of the code with the path.
     *
     * @throws MaknaException if there is none; offers the one that differs in upper and lower case only
     */
    public int find(NamePath path) {
        return Choices.indexOf(path.toCodeText(), paths(), "table.unknown-code", "table.unknown-code-offer");
    }

    /** Like {@link #find(NamePath)}; a path that stands in quotes as a whole is also tried without them. */
    int find(Condition.Value path) {
        String exact = NamePath.parseCode(path.written()).toCodeText();
        int index = paths().indexOf(exact);
        return index >= 0 ? index : find(NamePath.parseCode(path.text()));
    }

    /** The code and all codes below it. */
    public BitSet subtree(int code) {
        BitSet below = new BitSet(codes.size());
        below.set(code);
        for (int i = code + 1; i < codes.size(); i++) {
            int parent = codes.get(i).parent();
            if (parent >= 0 && below.get(parent)) {
                below.set(i);
            }
        }
        return below;
    }

    /** The codes above the code, up to the top; without itself. */
    public BitSet above(int code) {
        BitSet above = new BitSet(codes.size());
        for (int one = codes.get(code).parent(); one >= 0; one = codes.get(one).parent()) {
            above.set(one);
        }
        return above;
    }

    /** The other codes below the same code, or at the top. */
    public BitSet siblings(int code) {
        BitSet siblings = new BitSet(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            siblings.set(i, i != code && codes.get(i).parent() == codes.get(code).parent());
        }
        return siblings;
    }

    /** The codes whose codings the code counts. */
    BitSet counted(int code, RollUp rollUp) {
        return switch (rollUp) {
            case NONE -> only(code);
            case CHILDREN -> {
                BitSet family = only(code);
                for (int i = code + 1; i < codes.size(); i++) {
                    if (codes.get(i).parent() == code) {
                        family.set(i);
                    }
                }
                yield family;
            }
            case ALL -> subtree(code);
        };
    }

    private static BitSet only(int code) {
        BitSet one = new BitSet();
        one.set(code);
        return one;
    }

    private List<String> paths() {
        return codes.stream().map(CorpusCode::path).toList();
    }
}
