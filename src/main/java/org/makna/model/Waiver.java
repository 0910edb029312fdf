package org.makna.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets one class through one wall of the architecture, and says why.
 *
 * <p>The walls and their names stand in the architecture tests. A waiver of a wall that does not exist, or one without a
 * reason, fails them.
 */
@Documented
@Repeatable(Waiver.Several.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Waiver {

    /** Name of the wall, such as {@code library: office files}. */
    String wall();

    /** Why this class must pass, for someone who reads it in a year. */
    String reason();

    /** Holds more than one waiver of a class. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Several {
        Waiver[] value();
    }
}
