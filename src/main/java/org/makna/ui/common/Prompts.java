package org.makna.ui.common;

import java.util.Optional;

/** Questions that the program asks; the FX thread waits for the answer. */
public interface Prompts {

    /**
     * Asks whether to do something.
     *
     * @param title  the question in a few words
     * @param text   what will happen
     * @param action word on the button that does it
     */
    boolean confirm(String title, String text, String action);

    /**
     * Asks for a line of text.
     *
     * @param title   the question in a few words
     * @param label   what is asked for
     * @param initial what stands there at first, selected
     * @return the line without white space at its ends; empty when the user gave up or left it blank
     */
    Optional<String> text(String title, String label, String initial);

    /**
     * Asks for several lines of text, which may also be emptied; Shortcut and Enter accepts them.
     *
     * @param title   the question in a few words
     * @param label   what is asked for
     * @param initial what stands there at first
     * @return the text without white space at its ends, perhaps none; empty when the user gave up
     */
    Optional<String> longText(String title, String label, String initial);

    /** Says something that needs to be read. */
    void tell(String title, String text);
}
