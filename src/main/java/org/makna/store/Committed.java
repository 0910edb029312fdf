package org.makna.store;

import java.util.Optional;
import org.makna.model.StudyChange;

/**
 * What an edit gave once it was safely on disk.
 *
 * @param result what the work returned
 * @param change what it changed, or empty when no row changed and so no step was recorded
 */
public record Committed<T>(T result, Optional<StudyChange> change) {}
