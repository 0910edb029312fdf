package org.makna.intake.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectCoder;

/** Collects those who code, each once, as their names turn up. */
final class Coders {

    private final Set<String> automatic;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Boolean> hidden = new LinkedHashMap<>();

    /** @param automatic names that stand for rules */
    Coders(Set<String> automatic) {
        this.automatic = automatic;
    }

    /** The index of a coder; {@link ImportedProject#NONE} for a blank name. */
    int of(String name) {
        String plain = name.strip();
        return plain.isEmpty()
                ? ImportedProject.NONE
                : places.computeIfAbsent(plain, one -> places.size());
    }

    void hide(String name) {
        hidden.put(name.strip(), true);
    }

    List<ProjectCoder> all() {
        List<ProjectCoder> all = new ArrayList<>();
        places.keySet().forEach(name -> all.add(new ProjectCoder(name, automatic.contains(name),
                hidden.getOrDefault(name, false))));
        return all;
    }
}
