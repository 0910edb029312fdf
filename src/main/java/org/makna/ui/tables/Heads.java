package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.NamePath;
import org.makna.model.Table;
import org.makna.study.Codebook;
import org.makna.study.TableChoices;
import org.makna.ui.common.UserText;

/** Finds how the rows or columns of a table are headed. */
final class Heads {

    /**
     * The head of a row or column.
     *
     * @param text   what is shown
     * @param above  for the inner of two nested axes what stands over it, or empty
     * @param full   the whole name
     * @param depth  number of shown codes above it
     * @param colour colour of the code, or null where it is none
     */
    record Head(String text, String above, String full, int depth, @Nullable String colour) {

        /** The same where the codes above it do not stand above it. */
        Head alone() {
            return depth == 0 ? this : new Head(UserText.oneLine(full), above, full, 0, colour);
        }
    }

    private final Map<String, Codebook.Entry> codes = new HashMap<>();

    Heads(Codebook codebook) {
        codebook.entries().forEach(entry -> codes.put(entry.path(), entry));
    }

    List<Head> of(List<TableChoices.Axis> axes, List<Table.Member> members) {
        Set<String> doubled = doubledNames(axes.getFirst(), members);
        int top = members.stream().mapToInt(member -> depth(axes.getFirst(), member)).min().orElse(0);
        List<Head> heads = new ArrayList<>(members.size());
        for (Table.Member member : members) {
            String first = shown(axes.getFirst(), member.labels().getFirst(), doubled);
            Codebook.Entry code = axes.getFirst().isEachACode() ? codes.get(member.labels().getFirst()) : null;
            String colour = code == null ? null : code.code().colour();
            if (member.labels().size() > 1) {
                TableChoices.Axis inner = axes.getLast();
                Codebook.Entry innerCode = inner.isEachACode() ? codes.get(member.labels().getLast()) : null;
                heads.add(new Head(shown(inner, member.labels().getLast(), Set.of()), first, member.label(), 0,
                        innerCode == null ? colour : innerCode.code().colour()));
            } else {
                heads.add(new Head(first, "", member.label(), depth(axes.getFirst(), member) - top, colour));
            }
        }
        return heads;
    }

    private int depth(TableChoices.Axis axis, Table.Member member) {
        Codebook.Entry code = axis.isEachACode() ? codes.get(member.labels().getFirst()) : null;
        return code == null ? 0 : code.depth();
    }

    /** Names of documents that several have, who are shown with their folders. */
    private static Set<String> doubledNames(TableChoices.Axis axis, List<Table.Member> members) {
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        if (axis.isDocuments() && members.stream().allMatch(member -> member.labels().size() == 1)) {
            for (Table.Member member : members) {
                String name = name(member.labels().getFirst());
                if (!seen.add(name)) {
                    doubled.add(name);
                }
            }
        }
        return doubled;
    }

    private String shown(TableChoices.Axis axis, String label, Set<String> doubled) {
        Codebook.Entry code = axis.isEachACode() ? codes.get(label) : null;
        if (code != null) {
            return UserText.oneLine(code.code().name());
        }
        if (axis.isDocuments() && !doubled.contains(name(label))) {
            return UserText.oneLine(name(label));
        }
        return UserText.oneLine(label);
    }

    private static String name(String path) {
        return NamePath.parseDocument(path).name();
    }
}
