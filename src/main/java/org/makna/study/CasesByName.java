package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.model.Case;

/** The cases of a study by their names as people and files write them. Not for several threads at once. */
final class CasesByName {

    private final Map<String, Case> exact = new HashMap<>();
    private final Map<String, Case> composed = new HashMap<>();
    private final Map<String, List<Case>> alike = new HashMap<>();

    CasesByName(List<Case> cases) {
        cases.forEach(this::add);
    }

    /** Number of cases: no two have the same name. */
    int size() {
        return exact.size();
    }

    void add(Case one) {
        exact.put(one.name(), one);
        composed.putIfAbsent(FreeName.composed(one.name()), one);
        alike.computeIfAbsent(FreeName.key(one.name()), key -> new ArrayList<>()).add(one);
    }

    /** The case of the name, however letters with marks are written. */
    Optional<Case> find(String name) {
        Case one = exact.get(name);
        return Optional.ofNullable(one != null ? one : composed.get(FreeName.composed(name)));
    }

    /** The case of the name, otherwise the only one whose name differs in nothing but letter case. */
    Optional<Case> findAlike(String name) {
        List<Case> others = alike.getOrDefault(FreeName.key(name), List.of());
        return find(name).or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty());
    }
}
