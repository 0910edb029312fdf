package org.makna.study;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a speaker.
 *
 * @param name        what they are called; speakers of one name in a document are one
 * @param interviewer whether they ask the questions
 * @param caseName    case that what they say belongs to, empty for none, or null to leave it as it is
 */
public record SpeakerChoice(String name, boolean interviewer, @Nullable String caseName) {

    /** The same with another name. */
    public SpeakerChoice called(String other) {
        return new SpeakerChoice(other, interviewer, caseName);
    }

    /** The same as interviewer or not. */
    public SpeakerChoice asking(boolean asks) {
        return new SpeakerChoice(name, asks, caseName);
    }

    /** The same with a case; null leaves it as it is. */
    public SpeakerChoice of(@Nullable String other) {
        return new SpeakerChoice(name, interviewer, other);
    }
}
