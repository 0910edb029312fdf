package org.makna.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Extent;
import org.makna.model.TextRange;

/** Members that are made of text, laid over the documents: in each document, which range belongs to which member. */
final class Layer {

    private final Map<Integer, List<Patch>> byDocument = new HashMap<>();

    /** A range of one member. */
    record Patch(int start, int end, int member) {}

    /** Lays out the text of each member. */
    Layer(List<Extent> members) {
        for (int member = 0; member < members.size(); member++) {
            int one = member;
            members.get(member).ranges().forEach((document, set) -> {
                List<Patch> patches = byDocument.computeIfAbsent(document, any -> new ArrayList<>());
                for (TextRange range : set.ranges()) {
                    patches.add(new Patch(range.start(), range.end(), one));
                }
            });
        }
    }

    /** The ranges in one document, a member's own in ascending order. */
    List<Patch> in(int document) {
        return byDocument.getOrDefault(document, List.of());
    }
}
