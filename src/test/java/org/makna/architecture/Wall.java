package org.makna.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * One rule of the architecture.
 *
 * @param name what a {@code Waiver} calls it
 * @param rule the rule itself
 */
record Wall(String name, ArchRule rule) {

    /** What breaks the rule in these classes, one sentence each. */
    List<String> violations(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @Override
    public String toString() {
        return name;
    }
}
