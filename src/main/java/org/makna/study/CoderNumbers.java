package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makna.model.Coder;
import org.makna.model.Messages;

/** Calls people who code by numbers, in the order of the study; rules keep their names, as they are nobody. */
final class CoderNumbers {

    private CoderNumbers() {
    }

    /** The same coders in the same order, with names such as <em>Coder 1</em>. */
    static List<Coder> of(List<Coder> coders, Messages messages) {
        Set<String> taken = coders.stream().filter(Coder::automatic).map(Coder::name)
                .collect(Collectors.toCollection(HashSet::new));
        List<Coder> numbered = new ArrayList<>();
        int number = 0;
        for (Coder coder : coders) {
            if (coder.automatic()) {
                numbered.add(coder);
                continue;
            }
            String name;
            do {
                name = messages.text("study.coder-number", Integer.toString(++number));
            } while (!taken.add(name));
            numbered.add(new Coder(coder.id(), coder.guid(), name, coder.initials(), coder.colour(), coder.hidden(),
                    false));
        }
        return numbered;
    }
}
