package org.makna.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows a word, or what precedes it, as a tree: each branch is a word with how often it comes there.
 *
 * @param root     the word or sequence of words, as it was asked for
 * @param before   whether the branches precede it, the nearest word first, rather than follow it
 * @param hits     occurrences of the word
 * @param branches the words next to it, the most frequent first, equal ones by alphabet; rare ones are left out
 * @param others   occurrences that go on with a word that is left out
 * @param filters  the conditions, as written
 * @param said     what was counted, in sentences
 */
public record WordTree(String root, boolean before, long hits, List<Branch> branches, long others,
        List<String> filters, List<Message> said) {

    public WordTree {
        branches = List.copyOf(branches);
        filters = List.copyOf(filters);
        said = List.copyOf(said);
    }

    /**
     * Words that stand there.
     *
     * @param words    one word, or several in the order of the text that always come together here
     * @param count    how often
     * @param branches the words beyond them, in the order of the branches of the tree
     */
    public record Branch(String words, long count, List<Branch> branches) {

        public Branch {
            branches = List.copyOf(branches);
        }

        /** Number of branches that no other one grows from, itself if it is one. */
        public int ends() {
            return branches.isEmpty() ? 1 : branches.stream().mapToInt(Branch::ends).sum();
        }
    }

    /** Number of branches that no other one grows from. */
    public int ends() {
        return branches.stream().mapToInt(Branch::ends).sum();
    }

    /** What stands at each place of the tree, in the order of the text: the word itself, then each branch before those beyond it. */
    public List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(root));
        branches.forEach(branch -> add(phrases, branch, root));
        return phrases;
    }

    private void add(List<String> phrases, Branch branch, String phrase) {
        String longer = before ? branch.words() + " " + phrase : phrase + " " + branch.words();
        phrases.add(longer);
        branch.branches().forEach(one -> add(phrases, one, longer));
    }
}
