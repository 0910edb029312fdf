package org.makna.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makna.model.Waiver;

/** Reads the waivers of classes. A class inherits those of the classes it is nested in. */
final class Waivers {

    private Waivers() {
    }

    static List<Waiver> of(JavaClass type) {
        List<Waiver> found = new ArrayList<>();
        Optional<JavaClass> next = Optional.of(type);
        while (next.isPresent()) {
            JavaClass here = next.get();
            for (JavaAnnotation<JavaClass> annotation : here.getAnnotations()) {
                if (annotation.getRawType().isEquivalentTo(Waiver.class)) {
                    found.add(annotation.as(Waiver.class));
                } else if (annotation.getRawType().isEquivalentTo(Waiver.Several.class)) {
                    found.addAll(Arrays.asList(annotation.as(Waiver.Several.class).value()));
                }
            }
            next = here.getEnclosingClass();
        }
        return found;
    }

    /** What is wrong with the waivers of these classes, one sentence each. */
    static List<String> faults(Iterable<JavaClass> classes, Collection<Wall> walls) {
        Set<String> names = walls.stream().map(Wall::name).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (JavaClass type : classes) {
            for (Waiver waiver : of(type)) {
                if (waiver.reason().isBlank()) {
                    faults.add(type.getName() + " waives “" + waiver.wall() + "” without a reason");
                }
                if (!names.contains(waiver.wall())) {
                    faults.add(type.getName() + " waives “" + waiver.wall() + "”, which is no wall");
                }
            }
        }
        return faults;
    }
}
