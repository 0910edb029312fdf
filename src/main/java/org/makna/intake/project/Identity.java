package org.makna.intake.project;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the same identity for the same thing of the same project each time, for programs that give none. */
final class Identity {

    private final String project;

    /** @param project what tells the project from others and stays when it is copied */
    Identity(String project) {
        this.project = project;
    }

    /** A UUID of version 3 (RFC 9562), made of the project and what tells a thing from the others in it. */
    String of(Object... parts) {
        StringBuilder name = new StringBuilder(project);
        for (Object part : parts) {
            name.append('\u0000').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
