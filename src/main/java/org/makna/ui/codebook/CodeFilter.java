package org.makna.ui.codebook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;
import org.makna.ui.common.Fuzzy;

/** Which codes a filter lets through. */
final class CodeFilter {

    private CodeFilter() {
    }

    /**
     * Codes of those that are asked for, in whose path all typed words occur, at least one of them in the name, and all codes above them. Case and accents
     * do not matter.
     *
     * @param only the codes that are asked for, or null for all
     */
    static Set<Long> visible(Codebook codebook, String typed, @Nullable Set<Long> only) {
        List<String> words = Arrays.asList(Fuzzy.fold(typed.strip()).split("\\s+"));
        Set<Long> visible = new HashSet<>();
        for (Codebook.Entry entry : codebook.entries()) {
            String path = Fuzzy.fold(entry.path());
            String name = Fuzzy.fold(entry.code().name());
            if ((only == null || only.contains(entry.code().id())) && words.stream().allMatch(path::contains)
                    && words.stream().anyMatch(name::contains)) {
                visible.add(entry.code().id());
                for (Long above = entry.code().parentId(); above != null && visible.add(above);) {
                    above = codebook.entry(above).map(one -> one.code().parentId()).orElse(null);
                }
            }
        }
        return visible;
    }
}
