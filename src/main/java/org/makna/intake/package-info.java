/**
 * Turns files into documents and cases that a study can hold.
 *
 * <p>{@link org.makna.intake.SourceFiles} finds the files, {@link org.makna.intake.FileReader} reads one of them into an
 * {@link org.makna.model.Imported}: canonical text, sections, speakers, cases and a fidelity report that says what was
 * kept, repaired or left out. Nothing here knows a study or writes anything. POI, commons-csv and Jackson stay behind
 * these walls. All positions are UTF-16 offsets into the canonical text, ranges are half-open.
 */
@NullMarked
package org.makna.intake;

import org.jspecify.annotations.NullMarked;
