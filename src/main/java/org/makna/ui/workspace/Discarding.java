package org.makna.ui.workspace;

/** Asks before a form with changed fields is left. */
public final class Discarding {

    private Discarding() {
    }

    /** Whether the reader wants to lose what was changed; the FX thread waits for the answer. */
    public static boolean isWanted(Services services) {
        return services.prompts().confirm(services.text("ui.discard.title"), services.text("ui.discard.text"),
                services.text("ui.discard.act"));
    }
}
